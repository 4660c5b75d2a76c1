package org.valise.schemas.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Limits that a provider sets beyond the handling code.
 *
 * @param purposes the only purposes for which it may be used, by their codes; empty when any
 * @param needToKnow the only groups of people who may see it; empty when any
 * @param noOnwardRelease whether it may not be passed on at all
 * @param retainUntil the last day (UTC) on which it may be kept
 */
public record RestrictionFacts(
        Set<String> purposes, Set<String> needToKnow, boolean noOnwardRelease, Optional<LocalDate> retainUntil) {
    /** No limit beyond the code. */
    public static final RestrictionFacts NONE = new RestrictionFacts(Set.of(), Set.of(), false, Optional.empty());

    public RestrictionFacts {
        purposes = Set.copyOf(purposes);
        needToKnow = Set.copyOf(needToKnow);
    }
}
