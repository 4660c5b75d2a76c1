package org.valise.routes.broker;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.Queue;

/** Since when the oldest frame of a queue has been there, those under way included; by the clock of the broker's machine. */
final class QueueAge {

    private QueueAge() {}

    static Optional<Instant> oldest(Queue queue) {
        Stream<MessageReference> underWay =
                queue.getDeliveringMessages().values().stream().flatMap(Collection::stream);
        return Stream.concat(underWay, Stream.ofNullable(queue.peekFirstMessage()))
                .mapToLong(reference -> reference.getMessage().getTimestamp())
                .filter(millis -> millis > 0)
                .boxed()
                .min(Long::compare)
                .map(Instant::ofEpochMilli);
    }
}
