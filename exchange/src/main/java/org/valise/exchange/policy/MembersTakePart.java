package org.valise.exchange.policy;

import java.util.List;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.directory.Member;

/** Nothing goes to a suspended member or comes from it. */
final class MembersTakePart implements Rule {
    @Override
    public String name() {
        return "members take part";
    }

    @Override
    public Answer evaluate(Question question) {
        for (String member : List.of(question.from(), question.to())) {
            Optional<Member> listed = question.directory().member(member);
            if (listed.isEmpty()) {
                return Answer.notApplicable(member + " is not listed");
            }
            if (!listed.get().active()) {
                return Answer.failed(Code.MEMBER_SUSPENDED, member + " is suspended");
            }
        }
        return Answer.passed(question.from() + " and " + question.to() + " are active");
    }
}
