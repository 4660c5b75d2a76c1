package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.directory.Edition;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.Tlp;

/**
 * A bulletin goes as far as its TLP mark says; its author can allow more. GREEN stays in the federation that lists its author.
 * AMBER and AMBER_STRICT are one between members: they differ in whom a member serves, which no directory knows.
 */
final class BulletinStaysWhereItMay implements Rule {
    @Override
    public String name() {
        return "bulletin stays where it may";
    }

    @Override
    public Answer evaluate(Question question) {
        Optional<Tlp> own = question.facts().tlp();
        if (own.filter(mark -> mark == Tlp.RED).isPresent() && question.group().isPresent()) {
            return Answer.failed(
                    Code.TLP_RED_TO_GROUP, "RED to group " + question.group().get());
        }
        for (Source source : question.foreignSources()) {
            Optional<Tlp> theirs = source.held().flatMap(DocumentFacts::tlp);
            if (theirs.isPresent() && !mayFollow(question, source, theirs.get())) {
                return Answer.failed(Code.TLP_ONWARD, source.message() + " is " + theirs.get());
            }
        }
        return own.map(mark -> Answer.passed("marked " + mark)).orElseGet(() -> Answer.notApplicable("no bulletin"));
    }

    @Override
    public boolean yieldsToBreakGlass() {
        return true;
    }

    private static boolean mayFollow(Question question, Source source, Tlp theirs) {
        if (theirs == Tlp.CLEAR || source.reached(question.to()) || question.isPermitted(source)) {
            return true;
        }
        Optional<String> authors = federation(question, source.provider());
        return theirs == Tlp.GREEN && authors.isPresent() && authors.equals(federation(question, question.to()));
    }

    private static Optional<String> federation(Question question, String member) {
        return question.directory().edition(member).map(Edition::federation);
    }
}
