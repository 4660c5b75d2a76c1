package org.valise.exchange.receive;

import java.util.Set;
import java.util.UUID;
import org.valise.exchange.Identified;
import org.valise.exchange.frame.Frame;
import org.valise.schemas.header.RoutingHeader;

/**
 * A frame whose header was read and whose first hop is entitled.
 *
 * @param back the peer that carries evidence back to its sender, which need not be the one it came from:
 *     a group's envelope comes over the group's relay even where there is a direct link
 * @param forUs whether we are one of its addressees
 * @param onward the peers it is passed on to, unopened; empty when we are no relay for it
 */
public record Received(String back, RoutingHeader header, Frame frame, boolean forUs, Set<String> onward)
        implements Identified {

    public Received {
        onward = Set.copyOf(onward);
    }

    @Override
    public UUID messageId() {
        return header.id();
    }
}
