package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.Tlp;

/** What is in a marked bulletin is passed on under its mark or a stricter one, also with consent; so it is a bulletin again. */
final class BulletinKeepsItsMark extends SourceRule {
    @Override
    public String name() {
        return "mark of the sources is kept";
    }

    @Override
    Answer evaluate(Question question, Source source, DocumentFacts held) {
        Optional<Tlp> theirs = held.tlp().filter(mark -> mark != Tlp.CLEAR);
        if (theirs.isEmpty()) {
            return Answer.notApplicable(source.message() + " has no mark to keep");
        }
        Optional<Tlp> own = question.facts().tlp();
        return Answer.of(
                own.filter(mark -> mark.isAtLeast(theirs.get())).isPresent(),
                Code.TLP_MARK_LOST,
                source.message() + " is " + theirs.get() + ", document "
                        + own.map(mark -> "is " + mark).orElse("has no mark"));
    }

    @Override
    public boolean yieldsToBreakGlass() {
        return true;
    }
}
