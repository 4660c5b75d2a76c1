package org.valise.routes.broker;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;
import org.apache.activemq.artemis.core.client.impl.ClientMessageInternal;

/**
 * One frame that came over a link. Belongs to the {@link FrameReceiver} that handed it out, until its next commit or
 * rollback.
 */
public final class Arrival {
    private final String link;
    private final byte[] frame;
    private final ClientMessage message;

    private final ClientConsumerInternal consumer;

    Arrival(String link, byte[] frame, ClientMessage message, ClientConsumerInternal consumer) {
        this.link = link;
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
        return link;
    }

    /** The frame's bytes; not copied, not to be changed. */
    public byte[] frame() {
        return frame;
    }

    /** How often it has been handed out, this time included; more than 1 after a rollback or a crash. */
    public int deliveries() {
        return message.getDeliveryCount();
    }

    /** Whether its sender asked for it to overtake others. */
    boolean isUrgent() {
        return message.getPriority() >= Urgency.ANNOUNCEMENT.priority();
    }

    ClientMessage message() {
        return message;
    }
}
