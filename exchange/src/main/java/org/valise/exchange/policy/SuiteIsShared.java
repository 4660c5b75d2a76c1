package org.valise.exchange.policy;

import java.util.List;
import java.util.Optional;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;

/** A message is sealed once: there is a suite that we use and that the directory lists for us and for every addressee. */
final class SuiteIsShared implements Rule {
    @Override
    public String name() {
        return "suite is shared";
    }

    @Override
    public Answer evaluate(Question question) {
        if (question.directory().member(question.to()).isEmpty()) {
            return Answer.notApplicable(question.to() + " is not listed");
        }
        List<String> listed = listed(question);
        return shared(question)
                .map(suite -> Answer.passed(suite.wireName()))
                .orElseGet(() -> Answer.failed(
                        SecurityCode.SUITE_NOT_ALLOWED.name(),
                        "none of " + question.suites().words() + " is listed for this node and "
                                + String.join(", ", listed)));
    }

    /** The suite that the document will be sealed with. */
    static Optional<Suite> shared(Question question) {
        return question.suites().shared(question.directory(), listed(question));
    }

    private static List<String> listed(Question question) {
        return question.addressees().stream()
                .filter(code -> question.directory().member(code).isPresent())
                .toList();
    }
}
