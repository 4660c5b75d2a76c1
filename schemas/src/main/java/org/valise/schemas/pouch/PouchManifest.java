package org.valise.schemas.pouch;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.valise.schemas.Codes;
import org.valise.schemas.xml.Values;

/**
 * What a pouch holds, who packed it and for whom. Guarantees well-formed codes; not that the members exist. Immutable.
 *
 * @param created when it was packed, UTC
 * @param frames how many
 * @param sha256 SHA-256 over the SHA-256 of every frame, in their order, lower case hexadecimal
 * @param unpacked pouches of the other side that were taken in, the latest first
 */
public record PouchManifest(
        UUID id, String from, String to, Instant created, long frames, String sha256, List<UUID> unpacked) {
    /** The most pouches that one may say it has taken in. */
    public static final int MOST_UNPACKED = 64;

    public PouchManifest {
        Objects.requireNonNull(id);
        Codes.member(from);
        Codes.member(to);
        Values.writable(created);
        unpacked = List.copyOf(unpacked);
        if (frames < 0 || unpacked.size() > MOST_UNPACKED || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not what a pouch can hold");
        }
    }
}
