package org.valise.routes.broker;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;

/** One connection of a sender and the frames under way on it: they live and die together. */
final class Flight {
    private final Set<Confirmation> underWay = ConcurrentHashMap.newKeySet();
    private final BrokerSession session;
    private final ClientProducer producer;
    private volatile boolean dead;

    Flight(BrokerAccess access) {
        session = BrokerSession.open(access, false, 0, this::die);
        try {
            producer = session.session().createProducer();
        } catch (ActiveMQException e) {
            session.close();
            throw BrokerSession.failure(e);
        }
    }

    boolean isDead() {
        return dead;
    }

    /** Not thread-safe: the order of the calls is the order in the queue. */
    CompletableFuture<Void> send(String queue, byte[] frame, Urgency urgency, Runnable whenSettled) {
        Confirmation confirmation = new Confirmation(settled -> {
            underWay.remove(settled);
            whenSettled.run();
        });
        ClientMessage message = session.session().createMessage(true);
        message.getBodyBuffer().writeBytes(frame);
        message.setPriority(urgency.priority());
        underWay.add(confirmation);
        try {
            session.send(producer, queue, message, confirmation);
        } catch (BrokerFailure refused) {
            confirmation.fail(refused);
        } catch (ActiveMQException e) {
            die();
        }
        if (dead) {
            // The connection may have died between the check and the send, too early to have seen this one.
            die();
        }
        return confirmation.future();
    }

    void close() {
        session.close();
        die();
    }

    private void die() {
        dead = true;
        underWay.forEach(confirmation -> confirmation.fail(
                new BrokerFailure(BrokerFailure.Code.BROKER_UNREACHABLE, "the connection to the broker was lost")));
    }
}
