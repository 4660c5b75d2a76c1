package org.valise.exchange.send;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.attachment.SegmentSource;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;

/**
 * Stage send: one thread walks the outbox in order and hands every frame to our broker, attachments
 * first, many in flight. When the broker or the database fails, it goes back to the oldest item that
 * is still there; the broker drops what it already has. What is for a link that the broker does not
 * know stays in the outbox and holds up nobody else. Nothing is kept here that the outbox does not
 * also hold.
 */
public final class Dispatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int BATCH = 128;
    private static final int IN_FLIGHT = 512;
    private static final int PARTS_IN_FLIGHT = 8;
    private static final long BUSY_MILLIS = 20;
    private static final long IDLE_MILLIS = 500;
    private static final long UNKNOWN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Outbox outbox;
    private final Carrier carrier;
    private final PartStore parts;
    private final StageObserver observer;
    private final Semaphore work = new Semaphore(0);
    private final ConcurrentLinkedQueue<OutboxItem> carried = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean failed = new AtomicBoolean();
    private final Set<String> unknownLinks = ConcurrentHashMap.newKeySet();
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final Thread thread;
    private volatile boolean open = true;
    private final AtomicBoolean linksChanged = new AtomicBoolean();
    private volatile long unknownSince;
    private long watermark;

    public Dispatch(String name, Outbox outbox, Carrier carrier, PartStore parts, StageObserver observer) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.parts = parts;
        this.observer = observer;
        this.thread = new Thread(this::run, "send-" + name);
    }

    /** Starts with whatever an earlier run has left. */
    public void start() {
        outbox.onCommit(work::release);
        thread.start();
    }

    /** Our broker has other links than before: what waits for one that it did not know is tried again at once. */
    public void linksChanged() {
        linksChanged.set(true);
        work.release();
    }

    @Override
    public void close() {
        open = false;
        work.release();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                if (!pass()) {
                    // Commits and failures wake us; what the broker has taken can wait for others to leave with it.
                    await(room.availablePermits() < IN_FLIGHT || !carried.isEmpty() ? BUSY_MILLIS : IDLE_MILLIS);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException broken) {
                LOG.warn("Sending is interrupted and will be resumed: {}", broken.toString());
                failed.set(true);
                pause();
            }
        }
    }

    /** One round; true when there may be more to hand over at once. */
    private boolean pass() throws InterruptedException {
        if (failed.get() || isTimeToAskForUnknownLinks()) {
            goBack();
        }
        List<OutboxItem> items = outbox.after(watermark, BATCH);
        for (OutboxItem item : items) {
            if (failed.get()) {
                return true;
            }
            hand(item);
            watermark = item.seq();
            if (item.attachments() > 0) {
                // A part each MiB: what comes after must not push these out of the broker's memory of ids.
                settle();
            }
        }
        settle();
        return !items.isEmpty();
    }

    /** What is in flight must come back before going over it again, or the order would break. */
    private void goBack() throws InterruptedException {
        room.acquire(IN_FLIGHT);
        room.release(IN_FLIGHT);
        settle();
        failed.set(false);
        unknownLinks.clear();
        watermark = 0;
        pause();
    }

    private boolean isTimeToAskForUnknownLinks() {
        // The change is kept until then: a link may come into being between the question and the answer that there is
        // none.
        return !unknownLinks.isEmpty()
                && (linksChanged.getAndSet(false) || System.nanoTime() - unknownSince > UNKNOWN_NANOS);
    }

    private void await(long millis) throws InterruptedException {
        work.tryAcquire(millis, TimeUnit.MILLISECONDS);
        work.drainPermits();
    }

    private void hand(OutboxItem item) throws InterruptedException {
        if (unknownLinks.contains(item.link())) {
            return;
        }
        long start = System.nanoTime();
        try {
            if (item.attachments() > 0) {
                handParts(item);
            }
        } catch (CompletionException failure) {
            if (isOfUnknownLink(item, failure)) {
                return;
            }
            throw failure;
        }
        room.acquire();
        handFrame(item, start);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its failure is handled where it completes
    private void handFrame(OutboxItem item, long start) {
        carry(item.link(), item.frame(), item.duplicateId()).whenComplete((done, problem) -> {
            try {
                settled(item, start, problem);
            } finally {
                room.release();
            }
        });
    }

    private void settled(OutboxItem item, long start, @Nullable Throwable problem) {
        if (problem == null) {
            carried.add(item);
            if (item.frame() instanceof Frame.Envelope) {
                observer.passed(Stage.SEND, item.message(), System.nanoTime() - start);
            }
        } else if (!isOfUnknownLink(item, problem)) {
            LOG.warn("Our broker did not take a frame for {}: {}", item.link(), problem.toString());
            failed.set(true);
            work.release();
        }
    }

    /** What is thrown at once counts like what fails later, or its place among those in flight would never be free. */
    private CompletableFuture<Void> carry(String link, Frame frame, String id) {
        try {
            return carrier.carry(link, FrameCodec.write(frame), id);
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private boolean isOfUnknownLink(OutboxItem item, Throwable problem) {
        if (!(cause(problem) instanceof UnknownLink)) {
            return false;
        }
        if (unknownLinks.add(item.link())) {
            unknownSince = System.nanoTime();
            LOG.warn("Our broker has no link to {}: what is for it waits in the outbox", item.link());
        }
        return true;
    }

    private static Throwable cause(Throwable problem) {
        return problem instanceof CompletionException && problem.getCause() != null ? problem.getCause() : problem;
    }

    private void handParts(OutboxItem item) throws InterruptedException {
        Semaphore few = new Semaphore(PARTS_IN_FLIGHT);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        for (String attachment : parts.attachments(item.origin(), item.message())) {
            try (SegmentSource segments = parts.segments(item.origin(), item.message(), attachment)) {
                int index = 0;
                for (byte[] segment = segments.next();
                        segment != null && failure.get() == null;
                        segment = segments.next(), index++) {
                    few.acquire();
                    handPart(item, new Frame.Part(item.frame().header(), attachment, index, segment), failure, few);
                }
            }
        }
        few.acquire(PARTS_IN_FLIGHT);
        if (failure.get() != null) {
            throw new CompletionException(failure.get());
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // its failure is handled where it completes
    private void handPart(OutboxItem item, Frame.Part part, AtomicReference<Throwable> failure, Semaphore few) {
        String id = item.duplicateId() + '/' + part.attachment() + '/' + part.index();
        carry(item.link(), part, id).whenComplete((done, problem) -> {
            if (problem != null) {
                // Whatever else went wrong counts more than that there is no link.
                failure.accumulateAndGet(
                        cause(problem), (first, next) -> first == null || first instanceof UnknownLink ? next : first);
            }
            few.release();
        });
    }

    private void settle() {
        List<OutboxItem> done = new ArrayList<>();
        for (OutboxItem item = carried.poll(); item != null; item = carried.poll()) {
            done.add(item);
        }
        if (!done.isEmpty()) {
            try {
                outbox.sent(done);
            } catch (RuntimeException databaseGone) {
                carried.addAll(done);
                throw databaseGone;
            }
        }
    }

    private void pause() {
        // What failed has woken us already, and would do so once more.
        work.drainPermits();
        try {
            work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
