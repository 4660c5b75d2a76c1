package org.valise.exchange.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.ReleaseFacts;

/**
 * Who lets a message of its own be passed on has the consent of those whose information is in it, for each member to whom it
 * may go: originator control does not end with the first hop.
 */
final class GrantCoversSources implements Rule {
    private static final List<Rule> ASKED = List.of(
            new SourceIsHeld(),
            new SourceMayBePassedOn(),
            new ProviderConsents(),
            new BulletinStaysWhereItMay(),
            new RetentionHasNotEnded());

    @Override
    public String name() {
        return "grant covers the sources";
    }

    @Override
    public Answer evaluate(Question question) {
        Optional<ReleaseFacts> grant =
                question.facts().release().filter(release -> release.granted().orElse(false));
        if (grant.isEmpty()) {
            return Answer.notApplicable("nothing is granted");
        }
        String about = grant.get().about().toString();
        Optional<DocumentFacts> granted =
                question.holdings().said(grant.get().about().messageId());
        if (granted.isEmpty()) {
            return Answer.failed(Code.RELEASE_UNFOUNDED, about + " is not here to be read");
        }
        List<Source> sources = new Sources(question.holdings()).of(granted.get());
        if (sources.isEmpty()) {
            return Answer.passed(about + " has no sources of others");
        }
        List<String> inputs = new ArrayList<>();
        for (String member : grant.get().members()) {
            Question onward = question.about(granted.get(), sources, member);
            for (Rule rule : ASKED) {
                Answer answer = rule.evaluate(onward);
                if (answer.result() == Result.FAILED) {
                    return Answer.failed(answer.code(), "to " + member + ", " + rule.name() + ": " + answer.inputs());
                }
            }
            inputs.add(member);
        }
        return Answer.passed("sources of " + about + " may go to " + String.join(", ", inputs));
    }
}
