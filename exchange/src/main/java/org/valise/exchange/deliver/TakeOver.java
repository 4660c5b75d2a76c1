package org.valise.exchange.deliver;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.policy.Reader;

/** Somebody wants to take a message over. */
public record TakeOver(MessageRef message, Reader reader) implements Identified {
    @Override
    public UUID messageId() {
        return message.id();
    }
}
