package org.valise.exchange.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.attachment.SegmentSource;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;

/**
 * Hands our broker all parts of an item's attachments, in order, on a thread of its own, so that whoever walks the outbox goes
 * on. Of all items together only a few parts are in flight: frames without attachments find room beside them.
 */
final class Parcels {
    private static final int IN_FLIGHT = 8;

    private final Carrier carrier;
    private final PartStore parts;
    private final Semaphore few = new Semaphore(IN_FLIGHT, true);
    /** How many parts, from the first on, our broker has of what failed on its way: it has no use for a second copy. */
    private final Map<Place, Integer> confirmed = new ConcurrentHashMap<>();

    private final ExecutorService workers;
    private volatile boolean open = true;

    Parcels(String name, Carrier carrier, PartStore parts) {
        this.carrier = carrier;
        this.parts = parts;
        this.workers = Executors.newCachedThreadPool(task -> new Thread(task, "parts-" + name));
    }

    /** Calls back once, with null when our broker has every part. */
    void carry(OutboxItem item, Consumer<@Nullable Throwable> then) {
        workers.execute(() -> then.accept(attempt(item)));
    }

    /** What goes over another link goes there whole. */
    private record Place(long seq, String link) {}

    private @Nullable Throwable attempt(OutboxItem item) {
        Place place = new Place(item.seq(), item.link());
        // What lay in another link's queue may have gone another way since, and does not count when that link comes
        // back.
        confirmed.keySet().removeIf(other -> other.seq() == place.seq() && !other.equals(place));
        try {
            Delivery delivery = new Delivery(item, place);
            for (String attachment : parts.attachments(item.origin(), item.message())) {
                delivery.carry(attachment);
            }
            Throwable failure = failure(delivery.sent);
            if (failure == null) {
                confirmed.remove(place);
            }
            return failure;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return stop;
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    /** One attempt to hand over all parts of an item, without those that went well the last time. */
    private final class Delivery {
        private final List<CompletableFuture<Void>> sent = new ArrayList<>();
        private final OutboxItem item;
        private final Place place;
        private final int first;
        private int next;

        Delivery(OutboxItem item, Place place) {
            this.item = item;
            this.place = place;
            this.first = confirmed.getOrDefault(place, 0);
        }

        void carry(String attachment) throws InterruptedException {
            try (SegmentSource segments = parts.segments(item.origin(), item.message(), attachment)) {
                int index = 0;
                for (byte[] segment = segments.next(); segment != null; segment = segments.next(), index++) {
                    int number = next++;
                    if (number >= first) {
                        carry(number, new Frame.Part(item.frame().header(), attachment, index, segment));
                    }
                    if (!open || sent.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
                        return;
                    }
                    sent.removeIf(each -> each.isDone() && !each.isCompletedExceptionally());
                }
            }
        }

        private void carry(int number, Frame.Part part) throws InterruptedException {
            few.acquire();
            sent.add(Parcels.this.carry(item, part).whenComplete((done, problem) -> {
                few.release();
                if (problem == null) {
                    confirm(place, number);
                }
            }));
        }
    }

    private synchronized void confirm(Place place, int number) {
        if (confirmed.getOrDefault(place, 0) == number) {
            confirmed.put(place, number + 1);
        }
    }

    private CompletableFuture<Void> carry(OutboxItem item, Frame.Part part) {
        try {
            return carrier.carry(item.link(), FrameCodec.write(part));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Waits for all; whatever else went wrong counts more than that there is no link. */
    private @Nullable Throwable failure(List<CompletableFuture<Void>> sent) {
        Throwable failure = open ? null : new IllegalStateException("sending ends");
        for (CompletableFuture<Void> part : sent) {
            try {
                part.join();
            } catch (CompletionException problem) {
                failure = failure == null || failure instanceof UnknownLink ? cause(problem) : failure;
            }
        }
        return failure;
    }

    static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    }

    /** Begins no further part. */
    void stop() {
        open = false;
    }

    /** Waits for what is under way. */
    void end() throws InterruptedException {
        stop();
        workers.shutdown();
        workers.awaitTermination(1, TimeUnit.MINUTES);
    }
}
