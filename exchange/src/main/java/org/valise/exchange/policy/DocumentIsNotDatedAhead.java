package org.valise.exchange.policy;

import java.time.Duration;
import org.valise.exchange.Code;

/** Nobody writes from the future. A day is left for clocks and for local time taken for UTC, which is 14 hours at most. */
final class DocumentIsNotDatedAhead implements Rule {
    private static final Duration LEFT = Duration.ofDays(1);

    @Override
    public String name() {
        return "document is not dated ahead";
    }

    @Override
    public Answer evaluate(Question question) {
        return Answer.of(
                !question.facts().sentAt().isAfter(question.now().plus(LEFT)),
                Code.DATED_AHEAD,
                "sent at " + question.facts().sentAt());
    }
}
