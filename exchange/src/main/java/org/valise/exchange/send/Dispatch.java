package org.valise.exchange.send;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;

/**
 * Stage send: one thread walks the outbox in order and hands every frame to our broker, attachments
 * first, many in flight. When the broker or the database fails, it goes back to the oldest item that
 * is still there; receivers know what they have already. Nothing is kept here that the outbox does not
 * also hold.
 *
 * <p>Frames of one link keep their order, and no link waits for another: what is for a link that the broker does not know
 * stays in the outbox; while attachments are carried, which takes a second for some 50 MB, only their own link stands
 * still; and when many items wait, those for other links are looked for after every {@value #BATCH}.
 */
public final class Dispatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int BATCH = 128;
    private static final int IN_FLIGHT = 512;
    private static final long BUSY_MILLIS = 20;
    private static final long IDLE_MILLIS = 500;
    private static final long UNKNOWN_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Outbox outbox;
    private final Carrier carrier;
    private final Parcels parcels;
    private final StageObserver observer;
    private final Semaphore work = new Semaphore(0);
    private final ConcurrentLinkedQueue<OutboxItem> carried = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean failed = new AtomicBoolean();
    /** Links that our broker did not know, each with the {@link #changes} of the moment in which it was asked. */
    private final Map<String, Long> unknownLinks = new ConcurrentHashMap<>();

    /** How often our broker's links have changed. */
    private final AtomicLong changes = new AtomicLong();

    /** Items that our broker was given and that are still in the outbox. */
    private final Set<Long> handed = ConcurrentHashMap.newKeySet();
    /** Links that wait for attachments of theirs to be carried; only the walking thread looks at them. */
    private final Set<String> busy = new HashSet<>();
    /** Items with attachments that are done. */
    private final ConcurrentLinkedQueue<OutboxItem> freed = new ConcurrentLinkedQueue<>();

    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final Thread thread;
    private volatile boolean open = true;
    private volatile long unknownSince;
    private long watermark;

    public Dispatch(String name, Outbox outbox, Carrier carrier, PartStore parts, StageObserver observer) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.parcels = new Parcels(name, carrier, parts);
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
        changes.incrementAndGet();
        work.release();
    }

    /** Whether frames are handed over; false for ever when its thread has ended. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        open = false;
        work.release();
        parcels.stop();
        try {
            thread.join();
            parcels.end();
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
        settle();
        if (failed.get() || isTimeToAskForUnknownLinks()) {
            goBack();
        }
        for (OutboxItem done = freed.poll(); done != null; done = freed.poll()) {
            busy.remove(done.link());
            // What came after it on its link was passed over.
            watermark = Math.min(watermark, done.seq());
        }
        List<OutboxItem> items = outbox.after(watermark, BATCH, standing());
        for (OutboxItem item : items) {
            hand(item);
            watermark = item.seq();
        }
        if (items.size() == BATCH) {
            handWhatIsForOthersThan(items);
        }
        settle();
        return !items.isEmpty();
    }

    /** One link has many: the others do not wait until all of that is handed over. */
    private void handWhatIsForOthersThan(List<OutboxItem> items) throws InterruptedException {
        Set<String> except = standing();
        items.forEach(item -> except.add(item.link()));
        for (OutboxItem item : outbox.after(watermark, BATCH, except)) {
            hand(item);
        }
    }

    /** Links of which nothing can be handed over now. */
    private Set<String> standing() {
        Set<String> links = new HashSet<>(unknownLinks.keySet());
        links.addAll(busy);
        return links;
    }

    /** What is in flight must come back before going over it again, or the order would break. */
    private void goBack() throws InterruptedException {
        room.acquire(IN_FLIGHT);
        room.release(IN_FLIGHT);
        settle();
        failed.set(false);
        unknownLinks.clear();
        handed.clear();
        freed.clear();
        busy.clear();
        watermark = 0;
        pause();
    }

    private boolean isTimeToAskForUnknownLinks() {
        // A link may come into being between the question and the answer that there is none.
        boolean changed = unknownLinks.values().stream().anyMatch(asked -> asked < changes.get());
        return changed || (!unknownLinks.isEmpty() && System.nanoTime() - unknownSince > UNKNOWN_NANOS);
    }

    private void await(long millis) throws InterruptedException {
        work.tryAcquire(millis, TimeUnit.MILLISECONDS);
        work.drainPermits();
    }

    private void hand(OutboxItem item) throws InterruptedException {
        // After a failure nothing may overtake what failed; what is passed over here is found again by going back.
        if (failed.get()
                || unknownLinks.containsKey(item.link())
                || busy.contains(item.link())
                || handed.contains(item.seq())) {
            return;
        }
        var attempt = new Attempt(item, System.nanoTime(), changes.get());
        room.acquire();
        handed.add(item.seq());
        if (item.attachments() == 0) {
            handFrame(attempt);
        } else {
            busy.add(item.link());
            parcels.carry(item, problem -> {
                if (problem == null) {
                    handFrame(attempt);
                } else {
                    came(attempt, problem);
                }
            });
        }
    }

    /** @param changes of our broker's links, at the start */
    private record Attempt(OutboxItem item, long start, long changes) {}

    @SuppressWarnings("FutureReturnValueIgnored") // its failure is handled where it completes
    private void handFrame(Attempt attempt) {
        carry(attempt.item()).whenComplete((done, problem) -> came(attempt, problem));
    }

    private void came(Attempt attempt, @Nullable Throwable problem) {
        try {
            settled(attempt, problem);
        } finally {
            if (attempt.item().attachments() > 0) {
                freed.add(attempt.item());
                work.release();
            }
            room.release();
        }
    }

    private void settled(Attempt attempt, @Nullable Throwable problem) {
        OutboxItem item = attempt.item();
        if (problem == null) {
            carried.add(item);
            if (item.frame() instanceof Frame.Envelope) {
                observer.passed(Stage.SEND, item.message(), System.nanoTime() - attempt.start());
            }
        } else if (!isOfUnknownLink(attempt, problem)) {
            LOG.warn("Our broker did not take a frame for {}: {}", item.link(), problem.toString());
            failed.set(true);
            work.release();
        }
    }

    /** What is thrown at once counts like what fails later, or its place among those in flight would never be free. */
    private CompletableFuture<Void> carry(OutboxItem item) {
        try {
            return carrier.carry(item.link(), FrameCodec.write(item.frame()));
        } catch (RuntimeException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    private boolean isOfUnknownLink(Attempt attempt, Throwable problem) {
        if (!(Parcels.cause(problem) instanceof UnknownLink)) {
            return false;
        }
        String link = attempt.item().link();
        if (unknownLinks.putIfAbsent(link, attempt.changes()) == null) {
            unknownSince = System.nanoTime();
            LOG.warn("Our broker has no link to {}: what is for it waits in the outbox", link);
            work.release();
        }
        return true;
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
            done.forEach(item -> handed.remove(item.seq()));
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
