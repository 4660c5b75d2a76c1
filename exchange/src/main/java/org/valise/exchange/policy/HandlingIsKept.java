package org.valise.exchange.policy;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.HandlingFacts;

/** Who gets information from us is bound at least as much as we are, also when a life is at stake. */
final class HandlingIsKept extends SourceRule {
    @Override
    public String name() {
        return "handling of the sources is kept";
    }

    @Override
    Answer evaluate(Question question, Source source, DocumentFacts held) {
        HandlingFacts own = question.facts().handling();
        HandlingFacts theirs = held.handling();
        String inputs = source.message() + " " + theirs.code() + ", document " + own.code();
        if (!own.code().isAtLeast(theirs.code())) {
            return Answer.failed(Code.SOURCE_HANDLING_WEAKENED, inputs);
        }
        if (!isWithin(own.restrictions().needToKnow(), theirs.restrictions().needToKnow())) {
            return Answer.failed(Code.SOURCE_HANDLING_WEAKENED, inputs + ", need-to-know groups differ");
        }
        if (!isWithin(own.restrictions().purposes(), theirs.restrictions().purposes())) {
            return Answer.failed(Code.SOURCE_HANDLING_WEAKENED, inputs + ", purposes differ");
        }
        if (theirs.restrictions().noOnwardRelease() && !own.restrictions().noOnwardRelease()) {
            return Answer.failed(Code.SOURCE_HANDLING_WEAKENED, inputs + ", NoOnwardRelease is missing");
        }
        if (!isNotLater(own.restrictions().retainUntil(), theirs.restrictions().retainUntil())) {
            return Answer.failed(Code.SOURCE_HANDLING_WEAKENED, inputs + ", kept longer");
        }
        return Answer.passed(inputs);
    }

    private static boolean isWithin(Set<String> own, Set<String> theirs) {
        return theirs.isEmpty() || (!own.isEmpty() && theirs.containsAll(own));
    }

    private static boolean isNotLater(Optional<LocalDate> own, Optional<LocalDate> theirs) {
        return theirs.isEmpty() || own.filter(day -> !day.isAfter(theirs.get())).isPresent();
    }
}
