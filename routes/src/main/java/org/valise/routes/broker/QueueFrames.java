package org.valise.routes.broker;

import java.io.IOException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;

/**
 * Looks at the frames of a queue and takes none. They come in the order in which they would be sent. What is added meanwhile may
 * be left out, and what a link has under way at that moment is.
 */
public final class QueueFrames {
    private static final int WINDOW = 1 << 20;
    private static final long PATIENCE_MILLIS = 2_000;

    private QueueFrames() {}

    /** Gets one frame after the other. */
    @FunctionalInterface
    public interface Sink {
        void take(byte[] frame) throws IOException;
    }

    /**
     * Shows every frame that waits.
     *
     * @throws BrokerFailure {@code QUEUE_UNKNOWN} when there is no such queue, {@code BROKER_UNREACHABLE}
     */
    public static void each(BrokerAccess access, String queue, Sink sink) throws IOException {
        try (BrokerSession session = BrokerSession.open(access, false, WINDOW, () -> {})) {
            if (!session.hasQueue(queue)) {
                throw new BrokerFailure(BrokerFailure.Code.QUEUE_UNKNOWN, "there is no queue " + queue);
            }
            session.session().start();
            try (ClientConsumer browser = session.session().createConsumer(SimpleString.of(queue), null, true)) {
                for (long left = session.count(queue); left > 0; left--) {
                    ClientMessage next = browser.receive(PATIENCE_MILLIS);
                    if (next == null) {
                        return;
                    }
                    for (byte[] frame : Bundle.read(next)) {
                        sink.take(frame);
                    }
                    // It is only looked at: this gives the broker room to show more.
                    next.acknowledge();
                }
            }
        } catch (ActiveMQException e) {
            throw BrokerSession.failure(e);
        }
    }
}
