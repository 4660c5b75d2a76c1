package org.valise.exchange.deliver;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.valise.exchange.Refusal;
import org.valise.exchange.policy.Explanation;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.policy.ReadingRules;
import org.valise.exchange.refuse.Reject;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;
import org.valise.security.seal.Contents;

/**
 * Opens a message of the archive for somebody who may read it. Who may not gets nothing of it, and the audit says that
 * he was turned away, and why. Thread safe.
 */
public final class Reading {
    private final Unsealing unsealing;
    private final DocumentValidator validator;
    private final Reject reject;
    private final Clock clock;

    public Reading(Unsealing unsealing, DocumentValidator validator, Reject reject, Clock clock) {
        this.unsealing = unsealing;
        this.validator = validator;
        this.reject = reject;
        this.clock = clock;
    }

    /** What is read: the signed contents, and what the document in them says. */
    record Opened(Contents contents, DocumentFacts facts) {}

    /**
     * Opens it.
     *
     * @throws Refusal of {@link ReadingRules}, explained, when this reader may not see it
     */
    Opened open(Held held, Reader who) {
        Opened opened = opened(held);
        try {
            explain(opened, held, who).enforce();
        } catch (Refusal turnedAway) {
            reject.apply(Optional.of(held.id()), "read by " + who.name(), turnedAway);
            throw turnedAway;
        }
        return opened;
    }

    /** Whether this reader may see it; what is valid no longer, nobody may. Asking is not noted. */
    boolean isOpenTo(Held held, Reader who) {
        try {
            return explain(opened(held), held, who).refusing().isEmpty();
        } catch (Refusal unreadable) {
            return false;
        }
    }

    private Explanation explain(Opened opened, Held held, Reader who) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return ReadingRules.explain(opened.facts(), who, held.inbound(), today);
    }

    private Opened opened(Held held) {
        Contents contents = unsealing.contents(held);
        Verdict verdict = validator.check(contents.document());
        if (verdict instanceof Verdict.Accepted accepted) {
            return new Opened(contents, accepted.facts());
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }
}
