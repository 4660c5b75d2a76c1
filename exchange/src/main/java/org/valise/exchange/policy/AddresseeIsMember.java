package org.valise.exchange.policy;

import org.valise.exchange.Code;

/** Only members, and groups of members, are written to. */
final class AddresseeIsMember implements Rule {
    @Override
    public String name() {
        return "addressee is a member";
    }

    @Override
    public Answer evaluate(Question question) {
        boolean known = question.directory().member(question.to()).isPresent();
        return Answer.of(known, Code.ADDRESSEE_UNKNOWN, question.to() + (known ? " is listed" : " is not listed"));
    }
}
