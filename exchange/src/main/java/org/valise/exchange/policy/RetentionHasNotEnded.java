package org.valise.exchange.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.valise.exchange.Code;

/** What should have been deleted is neither passed on nor taken in. */
final class RetentionHasNotEnded implements Rule {
    @Override
    public String name() {
        return "retention has not ended";
    }

    @Override
    public Answer evaluate(Question question) {
        Optional<LocalDate> own = question.facts().handling().restrictions().retainUntil();
        if (own.filter(last -> last.isBefore(question.today())).isPresent()) {
            return Answer.failed(Code.RETENTION_ENDED, "the document may be kept until " + own.get());
        }
        for (Source source : question.foreignSources()) {
            Optional<LocalDate> last =
                    source.held().flatMap(held -> held.handling().restrictions().retainUntil());
            if (last.filter(day -> day.isBefore(question.today())).isPresent()) {
                return Answer.failed(Code.RETENTION_ENDED, source.message() + " may be kept until " + last.get());
            }
        }
        return Answer.passed(own.map(last -> "until " + last).orElse("no limit of the document"));
    }
}
