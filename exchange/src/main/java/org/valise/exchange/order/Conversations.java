package org.valise.exchange.order;

import java.util.List;
import java.util.Set;
import org.valise.schemas.order.Predecessor;

/** Port: how far our own conversations have come. Thread safe. */
@FunctionalInterface
public interface Conversations {

    /**
     * The messages of ours in a conversation that went to one of these, have not expired, and of which we do not know
     * for all addressees that they were taken over or refused. The latest first; of those that follow each other only the last.
     *
     * @param conversation keyed hash of its id
     * @param members codes of members, as they were named
     * @param groups codes of groups, as they were addressed
     */
    List<Predecessor> ends(byte[] conversation, Set<String> members, Set<String> groups);
}
