package org.valise.schemas.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a ReleaseRequest, ReleaseDecision or BreakGlassNotice says of the message it is about.
 *
 * @param about the message that is or was to be passed on; its origin is the provider
 * @param members to whom
 * @param granted what was decided; empty in a request or a notice
 * @param until when a permission ends, if it does, UTC
 * @param purposes codes of the purposes for which; empty in a refusal or a notice
 * @param reducedOnly whether counts only may be passed on
 * @param conditional whether the permission has conditions in words
 */
public record ReleaseFacts(
        SourceFacts about,
        List<String> members,
        Optional<Boolean> granted,
        Optional<Instant> until,
        Set<String> purposes,
        boolean reducedOnly,
        boolean conditional) {
    public ReleaseFacts {
        members = List.copyOf(members);
        purposes = Set.copyOf(purposes);
    }
}
