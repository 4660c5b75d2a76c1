package org.valise.exchange.deliver;

import java.util.Optional;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.policy.Explanation;
import org.valise.exchange.policy.Inquiry;
import org.valise.schemas.document.DocumentFacts;
import org.valise.schemas.document.DocumentValidator;
import org.valise.schemas.document.Verdict;

/** Says what the policy would decide, and why. Nothing is sent and nothing is recorded. Thread safe. */
public final class Explain {
    private final Inquiry inquiry;
    private final Shelf shelf;
    private final ArchiveHoldings holdings;
    private final DocumentValidator validator;

    public Explain(Inquiry inquiry, Shelf shelf, ArchiveHoldings holdings, DocumentValidator validator) {
        this.inquiry = inquiry;
        this.shelf = shelf;
        this.holdings = holdings;
        this.validator = validator;
    }

    /**
     * What would happen if this document were sent now.
     *
     * @param to a member or group instead of those that it addresses
     * @throws Refusal with its findings, when the document is not valid
     */
    public Explanation document(byte[] document, Optional<String> to) {
        Verdict verdict = validator.check(document);
        if (verdict instanceof Verdict.Accepted accepted) {
            DocumentFacts facts = accepted.facts();
            return to.map(code -> inquiry.outbound(facts, code))
                    .orElseGet(() -> inquiry.outbound(facts))
                    .explanation();
        }
        throw Refusal.of(((Verdict.Refused) verdict).findings());
    }

    /**
     * Whether a received message may be passed on as it is.
     *
     * @throws Refusal {@link Code#NOT_FOUND}
     */
    public Explanation onward(MessageRef message, String to) {
        DocumentFacts received = shelf.find(message)
                .filter(Held::inbound)
                .flatMap(holdings::facts)
                .orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "No message " + message + " was received here."));
        return inquiry.onward(received, to).explanation();
    }
}
