package org.valise.exchange.policy;

import java.util.List;
import org.valise.exchange.Code;
import org.valise.schemas.header.Addressees;

/** A link or a relay leads to the addressee. */
final class AddresseeCanBeReached implements Rule {
    @Override
    public String name() {
        return "addressee can be reached";
    }

    @Override
    public Answer evaluate(Question question) {
        if (question.directory().member(question.to()).isEmpty()) {
            return Answer.notApplicable(question.to() + " is not listed");
        }
        // The group's relay decides on the way, also to a member that is linked with us.
        Addressees addressed = question.group()
                .<Addressees>map(Addressees.Group::new)
                .orElseGet(() -> new Addressees.Members(List.of(question.to())));
        return question.directory()
                .nextHop(question.from(), addressed, question.to())
                .map(peer -> Answer.passed("over " + peer))
                .orElseGet(() ->
                        Answer.failed(Code.ADDRESSEE_UNREACHABLE, "no link and no relay leads to " + question.to()));
    }
}
