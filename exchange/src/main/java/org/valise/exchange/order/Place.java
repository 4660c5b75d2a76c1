package org.valise.exchange.order;

import java.util.List;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.order.Predecessor;

/**
 * Where a message of ours stands in its conversation.
 *
 * @param conversation keyed hash of the conversation's id
 * @param to for whom it is the latest from now on
 * @param after what it follows, and what is not the latest any more
 */
@SuppressWarnings("ArrayRecordComponent")
public record Place(byte[] conversation, Addressees to, List<Predecessor> after) {

    public Place {
        after = List.copyOf(after);
    }
}
