package org.valise.routes.broker;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;

/** One connection of a sender and the frames under way on it: they live and die together. */
final class Flight {
    private final Set<Confirmation> underWay = ConcurrentHashMap.newKeySet();
    private final Map<Lane, Gathering> lanes = new HashMap<>();
    private final BrokerSession session;
    private final ClientProducer producer;
    private volatile boolean dead;

    /** What keeps its order. */
    private record Lane(String queue, Urgency urgency) {}

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

    /** The order of the calls is the order in the queue. */
    CompletableFuture<Void> send(String queue, byte[] frame, Urgency urgency, Runnable whenSettled) {
        Confirmation confirmation = new Confirmation(settled -> {
            underWay.remove(settled);
            whenSettled.run();
        });
        underWay.add(confirmation);
        add(new Lane(queue, urgency), frame, confirmation);
        if (dead) {
            // The connection may have died between the check and the send, too early to have seen this one.
            die();
        }
        return confirmation.future();
    }

    private synchronized void add(Lane lane, byte[] frame, Confirmation confirmation) {
        Gathering gathering = lanes.computeIfAbsent(lane, unknown -> new Gathering());
        gathering.add(frame, confirmation).forEach(parcel -> send(lane, gathering, parcel));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its failure is handled where it completes
    private void send(Lane lane, Gathering gathering, Gathering.Parcel parcel) {
        ClientMessage message = session.session().createMessage(true);
        message.getBodyBuffer().writeBytes(Bundle.write(parcel.frames()));
        message.setPriority(lane.urgency().priority());
        var confirmed = new Confirmation(settled -> settled(lane, gathering));
        confirmed
                .future()
                .whenComplete((done, problem) -> parcel.confirmations().forEach(each -> each.settle(problem)));
        try {
            session.send(producer, lane.queue(), message, confirmed);
        } catch (BrokerFailure refused) {
            confirmed.fail(refused);
        } catch (ActiveMQException e) {
            die();
        }
    }

    private synchronized void settled(Lane lane, Gathering gathering) {
        if (!dead) {
            gathering.settled().ifPresent(parcel -> send(lane, gathering, parcel));
        }
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
