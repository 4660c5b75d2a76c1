package org.valise.exchange.policy;

import org.valise.exchange.Code;

/** Nobody speaks for another. */
final class SenderIsThisNode implements Rule {
    @Override
    public String name() {
        return "sender is this node";
    }

    @Override
    public Answer evaluate(Question question) {
        return Answer.of(
                question.from().equals(question.directory().own()),
                Code.SENDER_NOT_OURS,
                "from " + question.from() + ", this node is "
                        + question.directory().own());
    }
}
