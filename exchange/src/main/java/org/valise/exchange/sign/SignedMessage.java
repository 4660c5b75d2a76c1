package org.valise.exchange.sign;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.order.Order;
import org.valise.exchange.permit.PermittedMessage;

/**
 * A message with our signature over header, document, order and attachments.
 *
 * @param order what comes before it
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignedMessage(PermittedMessage permitted, Order order, byte[] signature) implements Identified {
    @Override
    public UUID messageId() {
        return permitted.messageId();
    }
}
