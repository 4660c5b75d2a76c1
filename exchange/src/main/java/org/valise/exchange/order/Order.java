package org.valise.exchange.order;

import java.util.List;
import org.valise.schemas.order.OrderXml;
import org.valise.schemas.order.Predecessor;

/**
 * What comes before a message.
 *
 * @param after the messages before it; mostly there is none
 * @param bytes what is signed and sealed with the message; empty when nothing comes before it
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record Order(List<Predecessor> after, byte[] bytes) {
    /** Nothing comes before it. */
    public static final Order FIRST = new Order(List.of(), new byte[0]);

    public Order {
        after = List.copyOf(after);
    }

    /** After these; of more than {@value OrderXml#MOST} the first ones. */
    public static Order after(List<Predecessor> predecessors) {
        if (predecessors.isEmpty()) {
            return FIRST;
        }
        List<Predecessor> kept = predecessors.subList(0, Math.min(predecessors.size(), OrderXml.MOST));
        return new Order(kept, OrderXml.write(kept));
    }

    /**
     * What came with a message.
     *
     * @throws org.valise.schemas.MalformedXml when it is none
     */
    public static Order read(byte[] bytes) {
        return bytes.length == 0 ? FIRST : new Order(OrderXml.read(bytes), bytes);
    }
}
