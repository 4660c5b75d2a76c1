package org.valise.routes.broker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;
import org.apache.activemq.artemis.core.client.impl.ClientMessageInternal;

/**
 * One frame that came over a link. Belongs to the {@link FrameReceiver} that handed it out, until its next commit or
 * rollback.
 */
public final class Arrival {
    private final String queue;
    private final byte[] frame;
    private final Place place;
    private final ClientMessage message;

    private final ClientConsumerInternal consumer;

    /** Where a frame stands in the message that brought it. */
    private enum Place {
        ALONE,
        FIRST,
        BETWEEN,
        LAST;

        static Place of(int index, int count) {
            if (count == 1) {
                return ALONE;
            }
            return index == 0 ? FIRST : index == count - 1 ? LAST : BETWEEN;
        }
    }

    private Arrival(String queue, byte[] frame, Place place, ClientMessage message, ClientConsumerInternal consumer) {
        this.queue = queue;
        this.frame = frame;
        this.place = place;
        this.message = message;
        this.consumer = consumer;
    }

    /** The frames of one message, in order: all of them are handed out, or none. */
    static List<Arrival> of(String queue, ClientMessage message, ClientConsumerInternal consumer) {
        List<byte[]> frames = Bundle.read(message);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            arrivals.add(new Arrival(queue, frames.get(i), Place.of(i, frames.size()), message, consumer));
        }
        return arrivals;
    }

    boolean isFirst() {
        return place == Place.ALONE || place == Place.FIRST;
    }

    boolean isLast() {
        return place == Place.ALONE || place == Place.LAST;
    }

    /** With the last frame of a message, the broker may send as much again to whom it sent that. */
    void giveCredit() throws ActiveMQException {
        if (isLast()) {
            consumer.flowControl(((ClientMessageInternal) message).getFlowControlSize(), true);
        }
    }

    /**
     * The broker may forget the message when the transaction commits. By itself: a cumulative acknowledgement would also cover
     * one that was overtaken.
     */
    void acknowledge() throws ActiveMQException {
        if (isLast()) {
            message.individualAcknowledge();
        }
    }

    /** The peer whose TLS certificate the frame came in under; says nothing about who wrote it. */
    public String link() {
        return LinkQueues.sender(queue);
    }

    /** The frame's bytes; not copied, not to be changed. */
    public byte[] frame() {
        return frame;
    }

    /** How often it has been handed out, this time included; more than 1 after a rollback or a crash. */
    public int deliveries() {
        return message.getDeliveryCount();
    }

    /** What keeps its order: the frames of one queue that are of one urgency. */
    String lane() {
        return lane(queue, urgency());
    }

    static String lane(String queue, Urgency urgency) {
        return queue + " " + urgency;
    }

    boolean isFrom(String name) {
        return queue.equals(name);
    }

    /** What its sender asked for. */
    Urgency urgency() {
        return Urgency.of(message.getPriority());
    }

    /** The member for whose frames it was set aside before; empty when it comes straight from the link. */
    Optional<String> setAsideFor() {
        return LinkQueues.isLate(queue) ? Optional.of(LinkQueues.origin(queue)) : Optional.empty();
    }
}
