package org.valise.routes.broker;

import java.time.Instant;

/**
 * How the link towards one peer stands, for people to look at.
 *
 * @param peer the peer's member code
 * @param connected whether frames can go out now
 * @param since when that last changed, or when the broker started
 * @param lastFailure why the last attempt failed, in plain words; empty if none did since the start
 * @param waiting frames not yet confirmed by the peer
 */
public record LinkState(String peer, boolean connected, Instant since, String lastFailure, long waiting) {}
