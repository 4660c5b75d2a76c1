package org.valise.exchange.record;

import java.util.Arrays;
import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.validate.ValidMessage;

/**
 * Knows a document again that was accepted before: whoever hands it in once more gets the first answer, whatever the policy
 * says today, since it has been sent. Nothing depends on it for uniqueness, which is the database's. Thread safe.
 */
public final class Recognise {
    private final Acceptances acceptances;
    private final Terms terms;

    public Recognise(Acceptances acceptances, Terms terms) {
        this.acceptances = acceptances;
        this.terms = terms;
    }

    /** The first answer; empty when this document was not accepted before. */
    public Optional<Acceptance> known(ValidMessage message) {
        return earlier(message)
                .filter(found -> isSame(found, message))
                .map(found -> new Acceptance(message.messageId(), found.evidence(), true, message.advice()));
    }

    /**
     * As {@link #known}, for what must not begin in vain.
     *
     * @throws Refusal {@link Code#DUPLICATE_ID}, when the id stands for another document
     */
    Optional<Acceptance> knownOrNew(ValidMessage message) {
        if (earlier(message).filter(found -> !isSame(found, message)).isPresent()) {
            throw duplicate(message);
        }
        return known(message);
    }

    static Refusal duplicate(ValidMessage message) {
        return Refusal.of(Code.DUPLICATE_ID, message.messageId() + " was accepted before with another document.");
    }

    private Optional<Acceptances.Earlier> earlier(ValidMessage message) {
        return acceptances.find(message.facts().from(), message.messageId());
    }

    private boolean isSame(Acceptances.Earlier found, ValidMessage message) {
        return Arrays.equals(
                found.contentTerm(), terms.document(message.submission().document()));
    }
}
