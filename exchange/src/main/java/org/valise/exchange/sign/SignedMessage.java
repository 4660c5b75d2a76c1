package org.valise.exchange.sign;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.permit.PermittedMessage;

/** A message with our signature over header, document and attachments. */
@SuppressWarnings("ArrayRecordComponent")
public record SignedMessage(PermittedMessage permitted, byte[] signature) implements Identified {
    @Override
    public UUID messageId() {
        return permitted.messageId();
    }
}
