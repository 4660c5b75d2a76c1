package org.valise.exchange.policy;

import java.util.List;
import java.util.Set;
import org.valise.exchange.directory.Agreement;
import org.valise.schemas.document.Family;

/** A rule about the agreements between the two members. A life goes before them. */
abstract class AgreementRule implements Rule {
    /** What concerns a release is nobody's to agree on: who was given information may ask, and has to tell. */
    private static final Set<Family> ALWAYS =
            Set.of(Family.RELEASE_REQUEST, Family.RELEASE_DECISION, Family.BREAK_GLASS_NOTICE);

    @Override
    public final Answer evaluate(Question question) {
        Family family = question.facts().family();
        if (ALWAYS.contains(family)) {
            return Answer.notApplicable(family.elementName() + " needs no agreement");
        }
        return evaluate(
                question, question.directory().agreements(question.from(), question.to(), family.elementName()));
    }

    @Override
    public final boolean yieldsToBreakGlass() {
        return true;
    }

    /** @param agreements those of the two members that cover such documents, under whatever handling code */
    abstract Answer evaluate(Question question, List<Agreement> agreements);
}
