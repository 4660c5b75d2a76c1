package org.valise.exchange.policy;

import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;

/** The provider of an H2 or H3 source is asked before it is passed on. */
final class ProviderConsents extends SourceRule {
    @Override
    public String name() {
        return "provider consents";
    }

    @Override
    Answer evaluate(Question question, Source source, DocumentFacts held) {
        if (!held.handling().code().needsConsent()) {
            return Answer.passed(source.message() + " " + held.handling().code() + " needs none");
        }
        if (source.reached(question.to())) {
            return Answer.passed(source.message() + " was addressed to " + question.to() + " too");
        }
        boolean granted = question.consents().granted(source.message(), question.to(), question.now());
        return Answer.of(
                granted,
                Code.CONSENT_MISSING,
                source.message() + " " + held.handling().code() + ", " + (granted ? "consent of " : "no consent of ")
                        + source.provider() + " for " + question.to());
    }

    @Override
    public boolean yieldsToBreakGlass() {
        return true;
    }
}
