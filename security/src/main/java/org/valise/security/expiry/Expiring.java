package org.valise.security.expiry;

import java.time.Instant;

/**
 * Something that is good until a moment.
 *
 * @param kind what it is
 * @param whose to whom it belongs, as an operator knows it: {@code XBB}, or {@code XBB, TLS}
 * @param until its last moment
 */
public record Expiring(ExpiringKind kind, String whose, Instant until) {}
