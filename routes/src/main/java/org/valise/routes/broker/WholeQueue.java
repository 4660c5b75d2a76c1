package org.valise.routes.broker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.utils.collections.LinkedListIterator;

/**
 * All frames of a queue in this process. Those under way come first and once more at the end: what comes to be under way, or
 * comes back, while one looks is so seen in one of both.
 */
final class WholeQueue {
    private WholeQueue() {}

    static void each(Queue queue, QueueFrames.Sink sink) throws IOException {
        underWay(queue, sink);
        try (LinkedListIterator<MessageReference> waiting = queue.browserIterator()) {
            while (waiting.hasNext()) {
                show(waiting.next(), sink);
            }
        }
        underWay(queue, sink);
    }

    private static void underWay(Queue queue, QueueFrames.Sink sink) throws IOException {
        List<MessageReference> references = new ArrayList<>();
        queue.getDeliveringMessages().values().forEach(references::addAll);
        for (MessageReference reference : references) {
            show(reference, sink);
        }
    }

    private static void show(MessageReference reference, QueueFrames.Sink sink) throws IOException {
        ActiveMQBuffer body = reference.getMessage().toCore().getReadOnlyBodyBuffer();
        byte[] bytes = new byte[body.readableBytes()];
        body.readBytes(bytes);
        for (byte[] frame : Bundle.read(bytes)) {
            sink.take(frame);
        }
    }
}
