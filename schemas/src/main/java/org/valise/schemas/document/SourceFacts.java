package org.valise.schemas.document;

import java.util.UUID;

/**
 * A message, named for good.
 *
 * @param origin the member that sent it
 */
public record SourceFacts(String origin, UUID messageId) {
    @Override
    public String toString() {
        return origin + ":" + messageId;
    }
}
