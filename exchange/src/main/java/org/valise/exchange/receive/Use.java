package org.valise.exchange.receive;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a member has used its limit over one way, for people to look at.
 *
 * @param member whose limit it is
 * @param peer over whose link it came; the member itself, or who carries for it
 * @param messages envelopes taken within the last hour
 * @param bytes bytes taken within the last hour
 * @param deferral when frames of it wait now
 * @param refused envelopes refused since the node started
 */
public record Use(
        String member, String peer, Limit limit, long messages, long bytes, Optional<Deferral> deferral, long refused) {

    /**
     * Frames wait with our broker.
     *
     * @param since the moment from which on some of it has been waiting
     * @param until when the next one may be taken
     */
    public record Deferral(Instant since, Instant until) {}
}
