package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;

/** There is a suite that the directory lists for both, and we use it. */
final class SuiteIsShared implements Rule {
    @Override
    public String name() {
        return "suite is shared";
    }

    @Override
    public Answer evaluate(Question question) {
        Optional<Suite> shared = question.suites().stream()
                .filter(suite ->
                        lists(question, question.directory().own(), suite) && lists(question, question.to(), suite))
                .findFirst();
        return shared.map(suite -> Answer.passed(suite.wireName()))
                .orElseGet(() -> Answer.failed(
                        SecurityCode.SUITE_NOT_ALLOWED.name(),
                        "none of "
                                + question.suites().stream()
                                        .map(Suite::wireName)
                                        .toList() + " is listed for this node and " + question.to()));
    }

    private static boolean lists(Question question, String member, Suite suite) {
        return question.directory()
                .member(member)
                .filter(listed -> listed.trust().suites().contains(suite))
                .isPresent();
    }
}
