package org.valise.exchange.permit;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.directory.Member;
import org.valise.exchange.policy.Ruling;
import org.valise.exchange.validate.ValidMessage;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

/**
 * A message that may leave: to whom, how, and over which links.
 *
 * @param headerBytes the header as every relay and the addressee will read it
 * @param recipients who can open it
 * @param links the peers it is handed to, each with the addressees reached through it
 * @param ruling why it may
 */
@SuppressWarnings("ArrayRecordComponent")
public record PermittedMessage(
        ValidMessage valid,
        RoutingHeader header,
        byte[] headerBytes,
        Suite suite,
        Set<Member> recipients,
        Map<String, Set<String>> links,
        Ruling ruling)
        implements Identified {

    public PermittedMessage {
        recipients = Set.copyOf(recipients);
        links = Map.copyOf(links);
    }

    @Override
    public UUID messageId() {
        return valid.messageId();
    }
}
