package org.valise.routes.broker;

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
    private final ClientMessage message;

    private final ClientConsumerInternal consumer;

    Arrival(String queue, byte[] frame, ClientMessage message, ClientConsumerInternal consumer) {
        this.queue = queue;
        this.frame = frame;
        this.message = message;
        this.consumer = consumer;
    }

    /** The broker may send as much again to whom it sent this. */
    void giveCredit() throws ActiveMQException {
        consumer.flowControl(((ClientMessageInternal) message).getFlowControlSize(), true);
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

    ClientMessage message() {
        return message;
    }
}
