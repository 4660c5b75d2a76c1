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
        if (failed.get()) {
            goBack();
        }
        List<OutboxItem> items = outbox.after(watermark, BATCH);
        for (OutboxItem item : items) {
            if (failed.get()) {
                return true;
            }
            hand(item);
            watermark = item.seq();
        }
        settle();
        return items.size() == BATCH;
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
        carrier.carry(item.link(), FrameCodec.write(item.frame()), item.duplicateId())
                .whenComplete((done, problem) -> {
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
                    room.release();
                });
    }

    private boolean isOfUnknownLink(OutboxItem item, Throwable problem) {
        Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
        if (!(cause instanceof UnknownLink)) {
            return false;
        }
        if (unknownLinks.add(item.link())) {
            LOG.warn("Our broker has no link to {}: what is for it waits in the outbox", item.link());
        }
        return true;
    }

    private void handParts(OutboxItem item) throws InterruptedException {
        Semaphore few = new Semaphore(PARTS_IN_FLIGHT);
        List<CompletableFuture<Void>> handed = new ArrayList<>();
        for (String attachment : parts.attachments(item.origin(), item.message())) {
            try (SegmentSource segments = parts.segments(item.origin(), item.message(), attachment)) {
                int index = 0;
                for (byte[] segment = segments.next(); segment != null; segment = segments.next(), index++) {
                    few.acquire();
                    Frame.Part part = new Frame.Part(item.frame().header(), attachment, index, segment);
                    handed.add(carrier.carry(
                                    item.link(),
                                    FrameCodec.write(part),
                                    item.duplicateId() + '/' + attachment + '/' + index)
                            .whenComplete((done, problem) -> few.release()));
                }
            }
        }
        CompletableFuture.allOf(handed.toArray(CompletableFuture[]::new)).join();
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
        try {
            work.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
