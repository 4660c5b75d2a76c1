package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.schemas.document.Family;
import org.valise.schemas.document.ReleaseFacts;

/** A decision on a release comes from the provider, a request or a notice goes to it. */
final class ProviderSpeaksForItself implements Rule {
    @Override
    public String name() {
        return "provider is concerned";
    }

    @Override
    public Answer evaluate(Question question) {
        Optional<ReleaseFacts> release = question.facts().release();
        if (release.isEmpty()) {
            return Answer.notApplicable("the document is about no release");
        }
        String provider = release.get().about().origin();
        boolean decides = question.facts().family() == Family.RELEASE_DECISION;
        String concerned = decides ? question.from() : question.to();
        return Answer.of(
                provider.equals(concerned),
                Code.NOT_THE_PROVIDER,
                "about " + release.get().about() + ", " + (decides ? "decided by " : "told to ") + concerned);
    }
}
