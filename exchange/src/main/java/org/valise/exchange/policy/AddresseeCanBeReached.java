package org.valise.exchange.policy;

import java.util.List;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.schemas.header.Addressees;

/** A link or a relay leads to the addressee. */
final class AddresseeCanBeReached implements Rule {
    @Override
    public String name() {
        return "addressee can be reached";
    }

    @Override
    public Answer evaluate(Question question) {
        Federation directory = question.directory();
        if (directory.member(question.to()).isEmpty()) {
            return Answer.notApplicable(question.to() + " is not listed");
        }
        try {
            return Answer.passed("over "
                    + String.join(
                            ", ",
                            directory
                                    .nextHops(question.from(), new Addressees.Members(List.of(question.to())))
                                    .keySet()));
        } catch (Refusal unreachable) {
            return Answer.failed(unreachable.code(), "no link and no relay leads to " + question.to());
        }
    }
}
