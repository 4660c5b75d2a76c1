package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Federation;

/** What follows from a directory counts as long as it is in force: ours, and that which lists the other member. */
final class DirectoryIsInForce implements Rule {
    @Override
    public String name() {
        return "directory is in force";
    }

    @Override
    public Answer evaluate(Question question) {
        Federation directory = question.directory();
        String other = question.from().equals(directory.own()) ? question.to() : question.from();
        Edition home = directory.home();
        Optional<Edition> foreign =
                directory.edition(other).filter(edition -> !edition.federation().equals(home.federation()));
        Edition first = home.hasExpired(question.now()) ? home : foreign.orElse(home);
        return Answer.of(
                !first.hasExpired(question.now()),
                Code.DIRECTORY_EXPIRED,
                first.federation() + " edition " + first.version() + ", in force until " + first.expires());
    }
}
