package org.valise.schemas.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a ReleaseRequest, ReleaseDecision or BreakGlassNotice says of the message it is about.
 *
 * @param about the message that is or was to be passed on; its origin is the provider
 * @param members to whom
 * @param granted what was decided; empty in a request or a notice
 * @param until when a permission ends, if it does, UTC
 */
public record ReleaseFacts(
        SourceFacts about, List<String> members, Optional<Boolean> granted, Optional<Instant> until) {
    public ReleaseFacts {
        members = List.copyOf(members);
    }
}
