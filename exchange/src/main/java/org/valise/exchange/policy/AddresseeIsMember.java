package org.valise.exchange.policy;

import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Federation;

/** Only members, and groups of members, are written to. */
final class AddresseeIsMember implements Rule {
    @Override
    public String name() {
        return "addressee is a member";
    }

    @Override
    public Answer evaluate(Question question) {
        Federation directory = question.directory();
        String to = question.to();
        return directory
                .edition(to)
                .map(edition -> Answer.passed(to + " is listed" + by(edition, directory) + others(to, directory)))
                .orElseGet(() -> Answer.failed(Code.ADDRESSEE_UNKNOWN, to + " is not listed"));
    }

    private static String by(Edition edition, Federation directory) {
        String federation = edition.federation();
        return federation.equals(directory.home().federation()) ? "" : " by " + federation;
    }

    private static String others(String member, Federation directory) {
        List<String> others = directory.alsoListedBy(member);
        return others.isEmpty() ? "" : "; the entry of " + String.join(", ", others) + " does not count";
    }
}
