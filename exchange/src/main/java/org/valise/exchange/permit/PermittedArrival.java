package org.valise.exchange.permit;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.validate.ValidArrival;

/** A message from a peer that may reach our agencies. */
public record PermittedArrival(ValidArrival valid) implements Identified {
    @Override
    public UUID messageId() {
        return valid.messageId();
    }
}
