package org.valise.exchange.receive;

/**
 * One frame as it came over a link.
 *
 * @param peer the member whose authenticated link it is
 * @param again whether it was looked at before, and counted then
 */
@SuppressWarnings("ArrayRecordComponent")
public record Arrival(String peer, byte[] frame, boolean again) {

    /** One that nobody has looked at. */
    public Arrival(String peer, byte[] frame) {
        this(peer, frame, false);
    }
}
