package org.valise.gateway.joining;

import java.time.Instant;
import java.util.List;
import org.valise.schemas.v1.DirectoryMember;

/**
 * A joining request that has passed every check of {@link JoiningRequestCheck}.
 *
 * @param made when, as the member says
 * @param member the entry that it asks for
 * @param certificates those in the entry
 * @param warnings what a steward should know, in plain words
 */
public record CheckedRequest(
        Instant made, DirectoryMember member, EntryCertificates certificates, List<String> warnings) {

    public CheckedRequest {
        warnings = List.copyOf(warnings);
    }
}
