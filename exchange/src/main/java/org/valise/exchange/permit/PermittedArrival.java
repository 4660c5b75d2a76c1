package org.valise.exchange.permit;

import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.policy.Ruling;
import org.valise.exchange.validate.ValidArrival;

/**
 * A message from a peer that may reach our agencies.
 *
 * @param ruling why it may
 */
public record PermittedArrival(ValidArrival valid, Ruling ruling) implements Identified {
    @Override
    public UUID messageId() {
        return valid.messageId();
    }
}
