package org.valise.exchange.policy;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.schemas.document.Family;
import org.valise.schemas.document.ReleaseFacts;
import org.valise.schemas.document.SourceFacts;

/**
 * What is said about a release is about a message that truly went from its provider to the other side: what needs no
 * agreement is no way around the agreements. Of a notice the provider alone can tell, since it may be about what somebody in
 * between has passed on.
 */
final class ReleaseIsFounded implements Rule {
    @Override
    public String name() {
        return "release is about a message exchanged";
    }

    @Override
    public Answer evaluate(Question question) {
        Optional<ReleaseFacts> release = question.facts().release();
        if (release.isEmpty()) {
            return Answer.notApplicable("the document is about no release");
        }
        SourceFacts about = release.get().about();
        boolean notice = question.facts().family() == Family.BREAK_GLASS_NOTICE;
        String own = question.directory().own();
        if (!about.origin().equals(own)) {
            return notice
                    ? Answer.notApplicable("the provider knows what it has sent")
                    : answer(question.holdings().receivedAs(about.messageId()).contains(about), about, "received here");
        }
        String other = question.from().equals(own) ? question.to() : question.from();
        boolean sent = question.holdings()
                .sent(about.messageId())
                .filter(addressed -> notice || question.isAmong(other, addressed))
                .isPresent();
        return answer(sent, about, notice ? "sent from here" : "sent from here to " + other);
    }

    private static Answer answer(boolean founded, SourceFacts about, String words) {
        return Answer.of(founded, Code.RELEASE_UNFOUNDED, about + (founded ? " was " : " was not ") + words);
    }
}
