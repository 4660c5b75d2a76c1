package org.valise.routes.broker;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.jspecify.annotations.Nullable;

/**
 * Moves frames from a queue that nobody empties to the queues of others, in order, each in the transaction that takes it away: a
 * crash neither loses nor doubles one. What stays goes to the end of its own queue in the same way, in order too: behind what
 * stays of a paged queue nothing else would come to light. Where nothing goes, nothing is touched.
 */
final class Clearing {
    /** Of what is paged to disk the broker gives a few MiB, and the rest after a commit. */
    private static final int TRANSACTION_BYTES = 1 << 20;

    private static final int WINDOW = 1 << 20;
    private static final long PATIENCE_MILLIS = 2_000;
    /** Frames that were put back by a clearing, with its number: the end of what it has to look at. */
    private static final SimpleString PUT_BACK = SimpleString.of("put_back_by");

    private final BrokerAccess access;
    private final String queue;
    private final String number = UUID.randomUUID().toString();
    private int moved;

    Clearing(BrokerAccess access, String queue) {
        this.access = access;
        this.queue = queue;
    }

    /**
     * Moves every frame to the queues of the peers that are named for it; to nobody means that it goes.
     *
     * @param takeover empty for a frame that stays
     * @return how many have left the queue
     * @throws BrokerFailure when the broker is away; what was moved until then is moved
     */
    int run(Function<byte[], Optional<Set<String>>> takeover) {
        try (BrokerSession session = BrokerSession.open(access, true, WINDOW, () -> {})) {
            session.session().start();
            if (!somethingGoes(session, takeover)) {
                return 0;
            }
            ClientConsumer consumer = session.session().createConsumer(queue);
            ClientProducer producer = session.session().createProducer();
            long bytes = 0;
            for (ClientMessage next = next(consumer); next != null; next = next(consumer)) {
                settle(session, producer, next, takeover);
                bytes += isPutBack(next) ? 0 : next.getBodySize();
                if (bytes > TRANSACTION_BYTES) {
                    session.session().commit();
                    bytes = 0;
                }
            }
            session.session().commit();
            return moved;
        } catch (ActiveMQException e) {
            throw BrokerSession.failure(e);
        }
    }

    private boolean somethingGoes(BrokerSession session, Function<byte[], Optional<Set<String>>> takeover)
            throws ActiveMQException {
        try (ClientConsumer browser = session.session().createConsumer(SimpleString.of(queue), null, true)) {
            for (long left = session.count(queue); left > 0; left--) {
                ClientMessage next = browser.receive(PATIENCE_MILLIS);
                if (next == null) {
                    return false;
                }
                if (Bundle.read(next).stream()
                        .anyMatch(frame -> takeover.apply(frame).isPresent())) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * None when all have come, or the first one that was put back does. Urgent ones that were put back come before those that
     * have not been looked at, and say nothing about them.
     */
    private @Nullable ClientMessage next(ClientConsumer consumer) throws ActiveMQException {
        ClientMessage next = consumer.receive(PATIENCE_MILLIS);
        return next == null || (isPutBack(next) && next.getPriority() <= Urgency.ORDINARY.priority()) ? null : next;
    }

    private boolean isPutBack(ClientMessage message) {
        return number.equals(message.getStringProperty(PUT_BACK));
    }

    private void settle(
            BrokerSession session,
            ClientProducer producer,
            ClientMessage message,
            Function<byte[], Optional<Set<String>>> takeover)
            throws ActiveMQException {
        for (byte[] frame : Bundle.read(message)) {
            Optional<Set<String>> peers = takeover.apply(frame);
            if (peers.isPresent()) {
                for (String peer : peers.get()) {
                    session.send(producer, LinkQueues.out(peer), copy(session, message, frame), null);
                }
                moved++;
            } else {
                ClientMessage same = copy(session, message, frame);
                same.putStringProperty(PUT_BACK, SimpleString.of(number));
                session.send(producer, queue, same, null);
            }
        }
        message.individualAcknowledge();
    }

    private static ClientMessage copy(BrokerSession session, ClientMessage message, byte[] frame) {
        ClientMessage copy = session.session().createMessage(true);
        copy.setPriority(message.getPriority());
        copy.getBodyBuffer().writeBytes(frame);
        return copy;
    }
}
