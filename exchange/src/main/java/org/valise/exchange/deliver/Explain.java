package org.valise.exchange.deliver;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.policy.Inquiry;
import org.valise.exchange.policy.Reader;
import org.valise.exchange.policy.Ruling;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

/** Says what the policy would decide, and why. Nothing is sent and nothing is recorded. Thread safe. */
public final class Explain {
    private final Inquiry inquiry;
    private final Shelf shelf;
    private final Reading reading;
    private final DocumentValidator validator;

    public Explain(Inquiry inquiry, Shelf shelf, Reading reading, DocumentValidator validator) {
        this.inquiry = inquiry;
        this.shelf = shelf;
        this.reading = reading;
        this.validator = validator;
    }

    /**
     * What would happen if this document were sent now.
     *
     * @param to a member or group instead of those that it addresses
     * @throws Refusal with its findings, when the document is not valid; of {@link
     *     org.valise.exchange.policy.ReadingRules}, when it has a source that this reader may not see
     */
    public Ruling document(byte[] document, Optional<String> to, Reader who) {
        Verdict verdict = validator.check(document);
        if (verdict instanceof Verdict.Accepted accepted) {
            DocumentFacts facts = accepted.facts();
            Ruling ruling = to.map(code -> inquiry.outbound(facts, code)).orElseGet(() -> inquiry.outbound(facts));
            // Attack: name a message that one may not read as a source, and learn from the rules how it is restricted.
            ruling.sources().stream()
                    .map(source -> source.message())
                    .flatMap(source -> received(MessageRef.of(source.origin(), source.messageId())).stream())
                    .forEach(held -> reading.open(held, who));
            return ruling;
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }

    /**
     * Whether a received message may be passed on as it is.
     *
     * @throws Refusal {@link Code#NOT_FOUND}; of {@link org.valise.exchange.policy.ReadingRules}, when this reader may not
     *     see the message
     */
    public Ruling onward(MessageRef message, String to, Reader who) {
        Held held = received(message)
                .orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "No message " + message + " was received here."));
        return inquiry.onward(reading.open(held, who).facts(), to);
    }

    private Optional<Held> received(MessageRef message) {
        return shelf.find(message).filter(Held::inbound);
    }
}
