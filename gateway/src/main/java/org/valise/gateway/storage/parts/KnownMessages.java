package org.valise.gateway.storage.parts;

import java.util.UUID;

/** Port: which messages the archive holds. Their attachments are part of the record: never replaced, never swept. */
@FunctionalInterface
public interface KnownMessages {

    /** Whether the message was recorded, as one of ours or as a peer's. */
    boolean holds(String origin, UUID message);
}
