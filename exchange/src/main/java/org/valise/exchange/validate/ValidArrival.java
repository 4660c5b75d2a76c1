package org.valise.exchange.validate;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.verify.VerifiedMessage;
import org.valise.schemas.document.DocumentFacts;

/** A verified message whose document is what its schema says. */
public record ValidArrival(VerifiedMessage verified, DocumentFacts facts) implements Identified {
    @Override
    public UUID messageId() {
        return verified.messageId();
    }
}
