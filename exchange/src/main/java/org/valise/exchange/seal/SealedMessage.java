package org.valise.exchange.seal;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.sign.SignedMessage;

/** A message that from here on only its recipients, and our own archive, can read. */
@SuppressWarnings("ArrayRecordComponent")
public record SealedMessage(SignedMessage signed, byte[] sealed) implements Identified {
    @Override
    public UUID messageId() {
        return signed.messageId();
    }
}
