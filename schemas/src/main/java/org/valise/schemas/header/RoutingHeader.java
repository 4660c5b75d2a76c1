package org.valise.schemas.header;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.valise.schemas.Codes;
import org.valise.schemas.Priority;
import org.valise.schemas.xml.Values;

/**
 * All that a relay or broker learns of a message. It tells neither the type of the document nor its subject.
 *
 * <p>Guarantees well-formed codes, an expiry after the creation, and a size that is not negative. Does not guarantee
 * that the members exist or that the sender is who it says. Immutable.
 *
 * @param id message id, the same as in the document or evidence inside
 * @param from code of the sending member
 * @param to members or a group
 * @param priority how soon to carry it
 * @param created when it was made, UTC
 * @param expires when a relay may give up, UTC
 * @param kind message or evidence
 * @param size bytes of the document and all attachments before sealing
 */
public record RoutingHeader(
        UUID id,
        String from,
        Addressees to,
        Priority priority,
        Instant created,
        Instant expires,
        Kind kind,
        long size) {
    public RoutingHeader {
        Objects.requireNonNull(id);
        Codes.member(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(priority);
        Objects.requireNonNull(kind);
        if (!Values.writable(expires).isAfter(Values.writable(created))) {
            throw new IllegalArgumentException("a header expires after it was created");
        }
        if (size < 0 || size > Values.GREATEST_SIZE) {
            throw new IllegalArgumentException("a size is not negative and has at most 18 digits");
        }
    }
}
