package org.valise.exchange.verify;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.open.OpenedMessage;
import org.valise.security.sign.VerifiedSignature;

/** A message whose signature covers its header, document and attachments, by the sender's own key. */
public record VerifiedMessage(OpenedMessage opened, VerifiedSignature signature) implements Identified {
    @Override
    public UUID messageId() {
        return opened.messageId();
    }
}
