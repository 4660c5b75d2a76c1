package org.valise.campaign.check;

import java.util.List;
import java.util.Map;

/**
 * What the checker found.
 *
 * @param accepted messages that nodes have accepted
 * @param delivered of those, how many an agency has taken over
 * @param negative of those, how many ended by a signed, reasoned negative
 * @param reasons how many negatives of each issuer and code
 */
public record Verdict(
        int accepted, int delivered, int negative, Map<String, Integer> reasons, List<Violation> violations) {

    public Verdict {
        reasons = Map.copyOf(reasons);
        violations = List.copyOf(violations);
    }

    /** Whether every promise was kept. */
    public boolean isClean() {
        return violations.isEmpty();
    }

    /** How often one promise was not kept. */
    public long count(Violation.Kind kind) {
        return violations.stream().filter(found -> found.kind() == kind).count();
    }
}
