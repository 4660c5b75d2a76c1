package org.valise.exchange.deliver;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.valise.exchange.Identified;

/**
 * That an agency has a message.
 *
 * @param agency who has taken it over; not known of what was taken over before nodes wrote that down
 * @param at when it was taken over for the first time
 * @param repeated whether that was earlier: what was asked for now has changed nothing
 */
public record HandOver(MessageRef message, Optional<String> agency, Instant at, boolean repeated)
        implements Identified {
    @Override
    public UUID messageId() {
        return message.id();
    }
}
