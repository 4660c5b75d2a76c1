package org.valise.exchange.pouch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Port: which pouches were packed, with what, and which were taken in. Thread safe. */
public interface PouchBook {
    /** So many pouches for one member are remembered. */
    int REMEMBERED = 8;

    /** These frames, by their SHA-256, are in a pouch that is being packed. */
    void packing(UUID pouch, List<byte[]> frames);

    /** It is packed; older ones than the last {@value #REMEMBERED} for this member are forgotten. */
    void packed(UUID pouch, String to, Instant at);

    /** The frames of a pouch for this member, by their SHA-256 in hexadecimal; none when it is not remembered. */
    Set<String> frames(UUID pouch, String to);

    /** Its receiver has it: there is no need to remember it. */
    void forget(UUID pouch);

    /** Whether this pouch of a member was taken in. */
    boolean isUnpacked(UUID pouch, String from);

    /** It is taken in. */
    void unpacked(UUID pouch, String from, Instant at);

    /** The pouches of a member that were taken in, the latest first. */
    List<UUID> unpacked(String from, int max);
}
