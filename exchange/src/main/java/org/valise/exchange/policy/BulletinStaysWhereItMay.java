package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.Tlp;

/** A bulletin goes as far as its TLP mark says, and its mark stays; its author can allow more. */
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
        if (source.reached(question.to())
                || question.consents().granted(source.message(), question.to(), question.now())) {
            return true;
        }
        boolean keepsTheMark =
                question.facts().tlp().map(own -> own.isAtLeast(theirs)).orElse(true);
        return keepsTheMark && !theirs.staysWithReceiver();
    }
}
