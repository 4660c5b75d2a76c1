package org.valise.exchange.policy;

import org.valise.exchange.Code;

/** What its sender no longer needs is not carried. */
final class MessageHasNotExpired implements Rule {
    @Override
    public String name() {
        return "message has not expired";
    }

    @Override
    public Answer evaluate(Question question) {
        return question.facts()
                .expires()
                .map(end -> Answer.of(end.isAfter(question.now()), Code.MESSAGE_EXPIRED, "expires at " + end))
                .orElseGet(() -> Answer.passed("no expiry of the document"));
    }
}
