package org.valise.routes.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.receive.Admission;

/**
 * Takes frames from the incoming queues, in batches, and passes them on, all in one broker transaction.
 *
 * <p>Guarantees: everything handed out since the last commit, and everything forwarded or set aside, is settled by
 * {@link #commit()} together or not at all; after {@link #rollback()}, a crash or a lost connection all of it comes again,
 * in order per link. Links take turns, with equal shares of frames. A link whose next frame is not admitted yet rests without
 * holding up the others; its frames stay in the broker, on disk when they are many. Where a link carries for several members
 * and one of them has to wait, that one's frames move to a queue of their own in the broker, in order, and come from there when
 * they are admitted. In memory are at most about 8 MiB of frames that were handed out, {@link #announcements} apart, and for each queue what it may bring
 * before something of it is taken: 16 MiB by the number of queues, from 64 KiB to 1 MiB, or one frame.
 *
 * <p>Does not guarantee that a frame comes once: a commit may succeed while its answer is lost. One receiver belongs to
 * one thread, except {@link #replaceQueues} and {@link #missing}. A lost connection shows as {@code BROKER_UNREACHABLE}; the
 * next {@link #receive} connects anew.
 */
public final class FrameReceiver implements AutoCloseable {
    private static final int BATCH_BYTES = 8 << 20;

    private static final long NEWS_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private static final long MISSING_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final BrokerAccess access;
    private final Admission admission;
    private final Clock clock;
    /** Queues of what was set aside since this began, for the next connection; of the receiving thread. */
    private final Set<String> late = new TreeSet<>();

    private volatile Set<String> queues;
    private volatile Set<String> missing = Set.of();
    private @Nullable Intake intake;

    /**
     * Connects with the first receive, not before.
     *
     * @param incomingQueues names from {@link LinkQueues#in}; evidence and announcements of these peers come with them
     */
    public FrameReceiver(BrokerAccess access, Collection<String> incomingQueues) {
        // Nothing ever rests, so no time passes either.
        this(access, incomingQueues, Admission.unlimited(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /**
     * Connects with the first receive, not before.
     *
     * @param incomingQueues names from {@link LinkQueues#in}, from {@link LinkQueues#late} of what an earlier receiver may
     *     have set aside, and from {@link LinkQueues#evidence} of members whose other frames are not to be taken
     * @param admission asked before a frame is handed out for the first time
     * @param clock the one that admission reckons with
     */
    public FrameReceiver(BrokerAccess access, Collection<String> incomingQueues, Admission admission, Clock clock) {
        this.access = access;
        this.admission = admission;
        this.clock = clock;
        this.queues = Set.copyOf(incomingQueues);
    }

    /**
     * Takes from these queues from now on, and from no others; in force with the first {@link #receive} after a commit. What
     * was fetched from another queue and not handed out goes back to its head. Any thread may call this.
     */
    public void replaceQueues(Collection<String> incomingQueues) {
        queues = Set.copyOf(incomingQueues);
    }

    /**
     * Incoming queues that the broker did not have, or not with all that belongs to them, when it was asked, at most half a
     * minute ago; the others are not held up by them. With a stand-alone broker it means that its files are older than the list of peers. Any thread may call this.
     */
    public Set<String> missing() {
        return missing;
    }

    /**
     * Hands out frames that wait, at most {@code max} and about 8 MiB; adds to the present transaction. Commit before
     * asking for much more: of what the broker has paged to disk it gives a few MiB per link, and the rest after a commit.
     *
     * @param wait how long to wait for the first one
     * @return none when none came, or when the thread was interrupted
     * @throws BrokerFailure {@code BROKER_UNREACHABLE}; the present transaction is rolled back
     */
    public List<Arrival> receive(int max, Duration wait) {
        Intake now = opened();
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            Mailbox.Fetched fetched = fetch(now, max, wait);
            long left = deadline - System.nanoTime();
            while (fetched.arrivals().isEmpty() && !fetched.isEmpty() && left > 0) {
                fetched = fetch(now, max, Duration.ofNanos(left));
                left = deadline - System.nanoTime();
            }
            return fetched.arrivals();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    /**
     * Hands out the announcements that the broker has now from these peers, that are admitted and were not handed out before;
     * waits at most 0.2 seconds in all for those that it does not bring. Adds to the present transaction.
     *
     * @throws BrokerFailure {@code BROKER_UNREACHABLE}; the present transaction is rolled back
     */
    public List<Arrival> announcements(Set<String> peers) throws InterruptedException {
        List<Arrival> found = new ArrayList<>();
        long deadline = System.nanoTime() + NEWS_NANOS;
        for (String peer : peers) {
            Intake now = present();
            try {
                found.addAll(now.announcements(peer, deadline));
            } catch (ActiveMQException e) {
                close();
                throw BrokerSession.failure(e);
            }
        }
        return found;
    }

    private Mailbox.Fetched fetch(Intake now, int max, Duration wait) throws InterruptedException {
        boolean begins = now.isIdle();
        Mailbox.Fetched fetched = now.take(max, BATCH_BYTES, wait);
        requireAlive(now);
        settle(now, in -> in.accept(fetched));
        if (begins && fetched.arrivals().isEmpty() && !fetched.isEmpty()) {
            // Whoever is given nothing commits nothing.
            commit();
        }
        return fetched;
    }

    private Intake opened() {
        Intake now = intake;
        if (now != null && now.isIdle() && isOutdated(now)) {
            close();
            now = null;
        }
        if (now == null) {
            now = new Intake(access, queues, late, admission, clock);
            intake = now;
            missing = now.missing();
        }
        return now;
    }

    private boolean isOutdated(Intake now) {
        return !now.queues().equals(queues)
                || (!now.missing().isEmpty() && System.nanoTime() - now.opened() > MISSING_NANOS);
    }

    /** Copies an arrival, byte for byte, into each of these queues when the transaction commits. */
    public void forward(Arrival arrival, List<String> toQueues) {
        for (String queue : toQueues) {
            settle(present(), now -> now.copy(arrival, queue));
        }
    }

    /** Moves an arrival to {@link LinkQueues#DEAD} when the transaction commits. */
    public void deadLetter(Arrival arrival, String reason) {
        settle(present(), now -> now.deadLetter(arrival, reason));
    }

    /**
     * Settles everything since the last commit, on disk.
     *
     * @throws BrokerFailure when it is not known to have been settled; it will come again unless it was
     */
    public void commit() {
        Intake now = present();
        settle(now, Intake::commit);
    }

    /** How many frames the present transaction has taken, with those that were set aside. */
    public int taken() {
        Intake now = intake;
        return now == null ? 0 : now.handedOut();
    }

    /** Gives everything since the last commit back to its queues, at their heads. Without a transaction does nothing. */
    public void rollback() {
        Intake now = intake;
        if (now == null || now.isDead()) {
            close();
            return;
        }
        settle(now, Intake::rollback);
        // With a new session the broker reckons anew what each link may bring; this one has lost count.
        close();
    }

    private Intake present() {
        Intake now = intake;
        if (now == null) {
            throw new BrokerFailure(BrokerFailure.Code.BROKER_UNREACHABLE, "there is no transaction");
        }
        requireAlive(now);
        return now;
    }

    private void requireAlive(Intake now) {
        if (now.isDead()) {
            close();
            throw new BrokerFailure(BrokerFailure.Code.BROKER_UNREACHABLE, "the connection to the broker was lost");
        }
    }

    private void settle(Intake now, Call call) {
        try {
            call.on(now);
        } catch (ActiveMQException e) {
            close();
            throw BrokerSession.failure(e);
        }
    }

    /** Disconnects; what was not committed goes back to its queues. The receiver can be used again. */
    @Override
    public void close() {
        Intake now = intake;
        intake = null;
        if (now != null) {
            now.close();
        }
    }

    private interface Call {
        void on(Intake now) throws ActiveMQException;
    }
}
