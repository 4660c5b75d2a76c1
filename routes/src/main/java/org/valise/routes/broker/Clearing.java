package org.valise.routes.broker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.core.filter.Filter;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.selector.filter.Filterable;
import org.jspecify.annotations.Nullable;

/**
 * Moves frames from a queue that nobody empties to the queues of others, in order. It only looks at them, so that what stays is
 * not touched, copies what goes, and lets go of it when the copies are on disk. A crash in between repeats copies under the same
 * duplicate ids, fewer than a queue remembers, and the broker drops them.
 */
final class Clearing {
    /** At most so many are in two queues at a time. */
    private static final int SHARE = BrokerLayout.DUPLICATE_IDS / 2;

    private static final int FLUSH = 500;
    private static final int WINDOW = 1 << 20;
    private static final long PATIENCE_MILLIS = 2_000;

    private final BrokerAccess access;
    private final FrameSender sender;
    private final Queue queue;
    private final String name;

    /** @param sender takes the copies; to be used for nothing else meanwhile, or their order is not certain */
    Clearing(BrokerAccess access, FrameSender sender, Queue queue) {
        this.access = access;
        this.sender = sender;
        this.queue = queue;
        this.name = queue.getName().toString();
    }

    /**
     * Moves every frame to the queues of the peers that are named for it; to nobody means that it goes.
     *
     * @param takeover empty for a frame that stays
     * @return how many have left the queue
     * @throws BrokerFailure when the broker is away; what was moved until then is moved
     */
    int run(Function<byte[], Optional<Set<String>>> takeover) {
        Set<Long> moved = new HashSet<>();
        // What the broker fetches from a page while it lets go it may keep: there, until none is found.
        boolean paged = queue.getPageSubscription().isPaging();
        Set<Long> share = copy(takeover);
        while (!share.isEmpty() && letGo(share) > 0) {
            moved.addAll(share);
            share = paged || share.size() == SHARE ? copy(takeover) : Set.of();
        }
        return moved.size();
    }

    /** Which frames have copies on disk now wherever they belong. */
    private Set<Long> copy(Function<byte[], Optional<Set<String>>> takeover) {
        Set<Long> share = new HashSet<>();
        List<CompletableFuture<Void>> copies = new ArrayList<>();
        try (BrokerSession session = BrokerSession.open(access, true, WINDOW, () -> {})) {
            ClientConsumer browser = session.session().createConsumer(SimpleString.of(name), null, true);
            session.session().start();
            for (long left = session.count(name); left > 0 && share.size() < SHARE; left--) {
                ClientMessage next = browser.receive(PATIENCE_MILLIS);
                if (next == null) {
                    break;
                }
                byte[] frame = frame(next);
                Optional<Set<String>> peers = takeover.apply(frame);
                if (peers.isPresent()) {
                    share.add(next.getMessageID());
                    peers.get().forEach(peer -> copies.add(copy(next, frame, peer)));
                }
            }
            copies.forEach(CompletableFuture::join);
        } catch (ActiveMQException e) {
            throw BrokerSession.failure(e);
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof BrokerFailure failure ? failure : failed;
        }
        return share;
    }

    private CompletableFuture<Void> copy(ClientMessage message, byte[] frame, String peer) {
        SimpleString known = message.getSimpleStringProperty(Message.HDR_DUPLICATE_DETECTION_ID);
        String id = known == null ? name + '/' + message.getMessageID() : known.toString();
        return sender.send(LinkQueues.out(peer), frame, id, Urgency.of(frame));
    }

    private static byte[] frame(ClientMessage message) {
        byte[] frame = new byte[message.getBodyBuffer().readableBytes()];
        message.getBodyBuffer().readBytes(frame);
        return frame;
    }

    private int letGo(Set<Long> share) {
        try {
            // Not by consuming: of a paged queue a consumer sees a few MiB, and what stays would hide what lies behind
            // it.
            return queue.deleteMatchingReferences(FLUSH, new Among(share), AckReason.NORMAL);
        } catch (Exception e) {
            // Artemis declares Exception; a queue lets go unless the broker cannot write.
            throw new BrokerFailure(BrokerFailure.Code.BROKER_REFUSED, "cannot take frames out of " + name, e);
        }
    }

    /** Messages by their numbers. */
    private record Among(Set<Long> numbers) implements Filter {
        @Override
        public boolean match(Message message) {
            return numbers.contains(message.getMessageID());
        }

        @Override
        public boolean match(Map<String, String> properties) {
            return false;
        }

        @Override
        public boolean match(Filterable filterable) {
            return false;
        }

        @Override
        public @Nullable SimpleString getFilterString() {
            return null;
        }
    }
}
