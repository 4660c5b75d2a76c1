package org.valise.exchange.policy;

import java.util.Optional;
import java.util.UUID;
import org.valise.exchange.Code;
import org.valise.schemas.header.Addressees;

/** Who answers a message of ours was asked by it. */
final class ReplyAnswersAddressee implements Rule {
    @Override
    public String name() {
        return "reply comes from who was asked";
    }

    @Override
    public Answer evaluate(Question question) {
        Optional<UUID> answered = question.facts().inReplyTo();
        if (answered.isEmpty()) {
            return Answer.notApplicable("no reply");
        }
        Optional<Addressees> asked = answered.flatMap(question.holdings()::sent);
        if (asked.isEmpty()) {
            return Answer.notApplicable(answered.get() + " was not sent from here");
        }
        return Answer.of(
                question.isAmong(question.from(), asked.get()),
                Code.REPLY_UNLIKE_MESSAGE,
                "answers " + answered.get() + ", from " + question.from());
    }
}
