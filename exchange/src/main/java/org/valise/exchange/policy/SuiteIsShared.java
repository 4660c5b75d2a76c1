package org.valise.exchange.policy;

import java.util.List;
import org.valise.security.SecurityCode;

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
        List<String> listed = question.addressees().stream()
                .filter(code -> question.directory().member(code).isPresent())
                .toList();
        return question.suites()
                .shared(question.directory(), listed)
                .map(suite -> Answer.passed(suite.wireName()))
                .orElseGet(() -> Answer.failed(
                        SecurityCode.SUITE_NOT_ALLOWED.name(),
                        "none of " + question.suites().words() + " is listed for this node and "
                                + String.join(", ", listed)));
    }
}
