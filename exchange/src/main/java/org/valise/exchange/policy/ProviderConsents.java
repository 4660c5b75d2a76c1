package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.HandlingCode;

/**
 * The provider is asked before an H2 or H3 source is passed on, and before an H1 source is passed on for a prosecution; what
 * it has granted is granted for its purposes, its scope and on its conditions.
 */
final class ProviderConsents extends SourceRule {
    @Override
    public String name() {
        return "provider consents";
    }

    @Override
    Answer evaluate(Question question, Source source, DocumentFacts held) {
        HandlingCode code = held.handling().code();
        String message = source.message() + " " + code;
        boolean toCourt = code == HandlingCode.H1 && question.use().purposes().contains("PROSECUTION");
        if (!code.needsConsent() && !toCourt) {
            return Answer.passed(message + " needs none");
        }
        if (source.reached(question.to()) && !toCourt) {
            return Answer.passed(source.message() + " was addressed to " + question.to() + " too");
        }
        Optional<Consent> consent = question.consents().about(source.message(), question.to());
        if (consent.isEmpty()) {
            return Answer.failed(
                    Code.CONSENT_MISSING, message + ", no consent of " + source.provider() + " for " + question.to());
        }
        Answer answer = consent.get().permits(question.use(), question.now());
        String inputs =
                message + ", consent of " + source.provider() + " for " + question.to() + ": " + answer.inputs();
        return new Answer(answer.result(), inputs, answer.code());
    }

    @Override
    public boolean yieldsToBreakGlass() {
        return true;
    }
}
