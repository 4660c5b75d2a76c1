package org.valise.exchange.policy;

import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;

/** What may not be passed on at all is not; no consent lifts it. */
final class SourceMayBePassedOn extends SourceRule {
    @Override
    public String name() {
        return "sources may be passed on";
    }

    @Override
    Answer evaluate(Question question, Source source, DocumentFacts held) {
        if (source.reached(question.to())) {
            return Answer.passed(source.message() + " was addressed to " + question.to() + " too");
        }
        boolean stays = held.handling().restrictions().noOnwardRelease();
        return Answer.of(
                !stays, Code.NO_ONWARD_RELEASE, source.message() + (stays ? " with" : " without") + " NoOnwardRelease");
    }

    @Override
    public boolean yieldsToBreakGlass() {
        return true;
    }
}
