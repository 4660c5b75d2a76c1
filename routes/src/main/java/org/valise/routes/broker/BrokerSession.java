package org.valise.routes.broker;

import java.util.HashSet;
import java.util.Set;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.SendAcknowledgementHandler;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.api.core.client.SessionFailureListener;
import org.jspecify.annotations.Nullable;

/**
 * One session with the broker on a connection of its own. It never reconnects behind the caller's back: when it dies, it
 * says so once, and whoever owns it opens a new one and knows what was under way.
 */
final class BrokerSession implements AutoCloseable {
    private static final int CONFIRMATION_BYTES = 1 << 20;

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;
    private final Set<String> known = new HashSet<>();

    private BrokerSession(ServerLocator locator, ClientSessionFactory factory, ClientSession session) {
        this.locator = locator;
        this.factory = factory;
        this.session = session;
    }

    static BrokerSession open(BrokerAccess access, boolean transacted, int consumerWindowBytes, Runnable died) {
        ServerLocator locator = access.locator()
                .setReconnectAttempts(0)
                .setInitialConnectAttempts(1)
                .setBlockOnDurableSend(false)
                .setBlockOnAcknowledge(false)
                .setConfirmationWindowSize(CONFIRMATION_BYTES)
                .setProducerWindowSize(-1)
                .setConsumerWindowSize(consumerWindowBytes)
                .setMinLargeMessageSize(FrameLimits.BUFFER_BYTES)
                .setCallTimeout(30_000)
                .setConnectionTTL(30_000)
                .setClientFailureCheckPeriod(10_000);
        try {
            ClientSessionFactory factory = locator.createSessionFactory();
            ClientSession session =
                    factory.createSession(access.user(), access.password(), false, !transacted, !transacted, false, 0);
            session.addFailureListener(new Death(died));
            return new BrokerSession(locator, factory, session);
        } catch (Exception e) {
            // Artemis declares Exception; a broker that cannot be reached is the one thing that it can mean here.
            locator.close();
            throw new BrokerFailure(
                    BrokerFailure.Code.BROKER_UNREACHABLE, "cannot connect to " + access + ": " + e.getMessage(), e);
        }
    }

    /**
     * Sends to a queue that exists.
     *
     * @throws BrokerFailure {@code QUEUE_UNKNOWN} when it does not: Artemis would drop the message and confirm it
     */
    void send(
            ClientProducer producer, String queue, ClientMessage message, @Nullable SendAcknowledgementHandler handler)
            throws ActiveMQException {
        if (!hasQueue(queue)) {
            throw new BrokerFailure(BrokerFailure.Code.QUEUE_UNKNOWN, "there is no queue " + queue);
        }
        producer.send(SimpleString.of(queue), message, handler);
    }

    /** Whether the broker has this queue; asks only once for one that it has. */
    boolean hasQueue(String queue) throws ActiveMQException {
        if (!known.contains(queue) && session.queueQuery(SimpleString.of(queue)).isExists()) {
            known.add(queue);
        }
        return known.contains(queue);
    }

    /** Makes a durable queue, and its address if that is not there from an earlier attempt. */
    void create(String queue) throws ActiveMQException {
        SimpleString address = SimpleString.of(queue);
        if (!session.addressQuery(address).isExists()) {
            session.createAddress(address, RoutingType.ANYCAST, false);
        }
        session.createQueue(BrokerLayout.queue(queue));
    }

    /** How many messages this queue holds, those under way included. */
    long count(String queue) throws ActiveMQException {
        return session.queueQuery(SimpleString.of(queue)).getMessageCount();
    }

    ClientSession session() {
        return session;
    }

    static BrokerFailure failure(ActiveMQException e) {
        return switch (e.getType()) {
            case NOT_CONNECTED, CONNECTION_TIMEDOUT, DISCONNECTED, INTERNAL_ERROR, OBJECT_CLOSED, UNBLOCKED ->
                new BrokerFailure(BrokerFailure.Code.BROKER_UNREACHABLE, String.valueOf(e.getMessage()), e);
            default -> new BrokerFailure(BrokerFailure.Code.BROKER_REFUSED, String.valueOf(e.getMessage()), e);
        };
    }

    @Override
    public void close() {
        factory.close();
        locator.close();
    }

    private record Death(Runnable then) implements SessionFailureListener {
        @Override
        public void connectionFailed(ActiveMQException exception, boolean failedOver) {
            then.run();
        }

        @Override
        public void connectionFailed(ActiveMQException exception, boolean failedOver, @Nullable String scaleDown) {
            then.run();
        }

        @Override
        public void beforeReconnect(ActiveMQException exception) {
            // There is no reconnecting.
        }
    }
}
