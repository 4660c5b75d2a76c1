package org.valise.exchange.validate;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.order.Order;
import org.valise.exchange.verify.VerifiedMessage;
import org.valise.schemas.document.DocumentFacts;

/**
 * A verified message whose document is what its schema says.
 *
 * @param order what comes before it
 */
public record ValidArrival(VerifiedMessage verified, DocumentFacts facts, Order order) implements Identified {
    @Override
    public UUID messageId() {
        return verified.messageId();
    }
}
