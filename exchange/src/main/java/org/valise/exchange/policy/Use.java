package org.valise.exchange.policy;

import java.util.Set;
import java.util.UUID;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.Family;
import org.valise.schemas.document.ReleaseFacts;

/**
 * What a document makes of its sources: what it is sent for, or, if it lets others pass them on, for what they may.
 *
 * @param reduced whether counts only are made of them
 * @param keepsConditionsOf the decisions whose conditions are kept
 */
public record Use(Set<String> purposes, boolean reduced, Set<UUID> keepsConditionsOf) {

    public Use {
        purposes = Set.copyOf(purposes);
        keepsConditionsOf = Set.copyOf(keepsConditionsOf);
    }

    static Use of(DocumentFacts facts) {
        return facts.release()
                .filter(release -> facts.family() == Family.RELEASE_DECISION)
                .map(release -> of(facts, release))
                .orElseGet(() -> new Use(
                        Set.of(facts.purpose()), facts.family() == Family.AGGREGATE_REPORT, facts.keepsConditionsOf()));
    }

    private static Use of(DocumentFacts facts, ReleaseFacts release) {
        return new Use(release.purposes(), release.reducedOnly(), facts.keepsConditionsOf());
    }
}
