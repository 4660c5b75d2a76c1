package org.valise.exchange.receive;

/**
 * One frame as it came over a link.
 *
 * @param peer the member whose authenticated link it is
 */
@SuppressWarnings("ArrayRecordComponent")
public record Arrival(String peer, byte[] frame) {}
