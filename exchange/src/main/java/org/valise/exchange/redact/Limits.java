package org.valise.exchange.redact;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.schemas.document.RestrictionFacts;
import org.valise.schemas.v1.Nothing;
import org.valise.schemas.v1.Purpose;
import org.valise.schemas.v1.Restrictions;

/** What several documents together permit: nothing that one of them forbids. */
final class Limits {
    private Limits() {}

    /**
     * Their restrictions put together for a report, or null when there are none.
     *
     * @throws Refusal {@link Code#SOURCES_DISAGREE}, or {@link Code#PURPOSE_NOT_PERMITTED} when one is not for statistics
     */
    static @Nullable Restrictions of(List<RestrictionFacts> all) {
        if (all.stream().allMatch(RestrictionFacts.NONE::equals)) {
            return null;
        }
        Restrictions limits = new Restrictions();
        shared("purpose", all, RestrictionFacts::purposes).ifPresent(purposes -> {
            if (!purposes.contains(Purpose.STATISTICS.value())) {
                throw Refusal.of(
                        Code.PURPOSE_NOT_PERMITTED, "The documents are for " + purposes + ", not for STATISTICS.");
            }
            purposes.forEach(purpose -> limits.getPurpose().add(Purpose.fromValue(purpose)));
        });
        shared("need-to-know group", all, RestrictionFacts::needToKnow).ifPresent(limits.getNeedToKnow()::addAll);
        if (all.stream().anyMatch(RestrictionFacts::noOnwardRelease)) {
            limits.setNoOnwardRelease(new Nothing());
        }
        all.stream()
                .flatMap(restrictions -> restrictions.retainUntil().stream())
                .min(LocalDate::compareTo)
                .ifPresent(limits::setRetainUntil);
        return limits;
    }

    /** What all that name something name; empty when none does. */
    private static Optional<Set<String>> shared(
            String what, List<RestrictionFacts> all, Function<RestrictionFacts, Set<String>> named) {
        List<Set<String>> sets =
                all.stream().map(named).filter(set -> !set.isEmpty()).toList();
        if (sets.isEmpty()) {
            return Optional.empty();
        }
        Set<String> common = new TreeSet<>(sets.get(0));
        sets.forEach(set -> common.retainAll(new HashSet<>(set)));
        if (common.isEmpty()) {
            throw Refusal.of(Code.SOURCES_DISAGREE, "The documents have no " + what + " in common.");
        }
        return Optional.of(common);
    }
}
