package org.valise.routes.broker;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;

/** Counts what waits in queues of a broker elsewhere, over a connection that is made for it and closed. */
public final class QueueCounts {

    private QueueCounts() {}

    /**
     * How many frames wait in each of these queues, those under way included; queues that are not there are left out. May take
     * half a minute when the broker does not answer.
     *
     * @throws BrokerFailure when the broker cannot be asked
     */
    public static Map<String, Long> of(BrokerAccess access, Collection<String> queues) {
        Map<String, Long> counts = new TreeMap<>();
        try (BrokerSession session = BrokerSession.open(access, false, 0, () -> {})) {
            for (String queue : queues) {
                if (session.hasQueue(queue)) {
                    counts.put(queue, session.count(queue));
                }
            }
        } catch (ActiveMQException e) {
            throw BrokerSession.failure(e);
        }
        return counts;
    }
}
