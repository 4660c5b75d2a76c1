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
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.core.client.impl.ClientConsumerInternal;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.receive.Admission;

/**
 * Takes frames from the incoming queues, in batches, and passes them on, all in one broker transaction.
 *
 * <p>Guarantees: everything handed out since the last commit, and everything forwarded or set aside, is settled by
 * {@link #commit()} together or not at all; after {@link #rollback()}, a crash or a lost connection all of it comes again,
 * in order per link. Links take turns, with equal shares of frames. A link whose next frame is not admitted yet rests without
 * holding up the others; its frames stay in the broker, on disk when they are many. In memory are at most about 8 MiB of
 * frames that were handed out, and for each link what it may bring before something of it is taken: 16 MiB by the number of
 * links, from 64 KiB to 1 MiB, or one frame.
 *
 * <p>Does not guarantee that a frame comes once: a commit may succeed while its answer is lost. One receiver belongs to
 * one thread, except {@link #replaceQueues} and {@link #missing}. A lost connection shows as {@code BROKER_UNREACHABLE}; the
 * next {@link #receive} connects anew.
 */
public final class FrameReceiver implements AutoCloseable {
    /** Message property with the reason why a frame was set aside. */
    public static final String REASON = "reason";

    private static final String URGENT = "AMQPriority >= " + Urgency.ANNOUNCEMENT.priority();
    private static final int BATCH_BYTES = 8 << 20;
    private static final int WINDOWS_BYTES = 16 << 20;

    private static final long MISSING_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final BrokerAccess access;
    private final Admission admission;
    private final Clock clock;
    private volatile Set<String> queues;
    private volatile Set<String> missing = Set.of();
    private @Nullable Batch batch;

    /**
     * Connects with the first receive, not before.
     *
     * @param incomingQueues names from {@link LinkQueues#in}
     */
    public FrameReceiver(BrokerAccess access, Collection<String> incomingQueues) {
        // Nothing ever rests, so no time passes either.
        this(access, incomingQueues, Admission.unlimited(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /**
     * Connects with the first receive, not before.
     *
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
     * Queues that the broker did not have when it was asked, at most half a minute ago; the others are not held up by them.
     * With a stand-alone broker it means that its files are older than the list of peers. Any thread may call this.
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
        Batch now = opened();
        try {
            List<Arrival> arrivals = now.mailbox.take(max, BATCH_BYTES, wait);
            requireAlive(now);
            now.handedOut.addAll(arrivals);
            settle(now, () -> now.giveCredits(arrivals));
            return arrivals;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private Batch opened() {
        Batch now = batch;
        if (now != null && now.handedOut.isEmpty() && isOutdated(now)) {
            close();
            now = null;
        }
        if (now == null) {
            now = new Batch(access, queues, new Mailbox(admission, clock));
            batch = now;
            missing = Set.copyOf(now.missing);
        }
        return now;
    }

    private boolean isOutdated(Batch now) {
        return !now.queues.equals(queues) || (!now.missing.isEmpty() && System.nanoTime() - now.opened > MISSING_NANOS);
    }

    /** Copies an arrival, byte for byte, into each of these queues when the transaction commits. */
    public void forward(Arrival arrival, List<String> toQueues) {
        for (String queue : toQueues) {
            send(arrival, queue, null);
        }
    }

    /** Moves an arrival to {@link LinkQueues#DEAD} when the transaction commits. */
    public void deadLetter(Arrival arrival, String reason) {
        send(arrival, LinkQueues.DEAD, reason);
    }

    private void send(Arrival arrival, String queue, @Nullable String reason) {
        Batch now = present();
        ClientMessage message = now.session.session().createMessage(true);
        message.getBodyBuffer().writeBytes(arrival.frame());
        if (reason != null) {
            message.putStringProperty(REASON, reason);
            message.putStringProperty("link", arrival.link());
        }
        settle(now, () -> now.session.send(now.producer, queue, message, null));
    }

    /**
     * Settles everything since the last commit, on disk.
     *
     * @throws BrokerFailure when it is not known to have been settled; it will come again unless it was
     */
    public void commit() {
        Batch now = present();
        settle(now, () -> {
            now.acknowledge();
            now.session.session().commit();
        });
    }

    /** Gives everything since the last commit back to its queues, at their heads. Without a transaction does nothing. */
    public void rollback() {
        Batch now = batch;
        if (now == null || now.dead) {
            close();
            return;
        }
        settle(now, () -> {
            now.session.session().stop();
            // Only what was acknowledged counts as a delivery when it is rolled back.
            now.acknowledge();
            now.session.session().rollback();
        });
        // With a new session the broker reckons anew what each link may bring; this one has lost count.
        close();
    }

    private Batch present() {
        Batch now = batch;
        if (now == null) {
            throw new BrokerFailure(BrokerFailure.Code.BROKER_UNREACHABLE, "there is no transaction");
        }
        requireAlive(now);
        return now;
    }

    private void requireAlive(Batch now) {
        if (now.dead) {
            close();
            throw new BrokerFailure(BrokerFailure.Code.BROKER_UNREACHABLE, "the connection to the broker was lost");
        }
    }

    private void settle(Batch now, Call call) {
        try {
            call.run();
        } catch (ActiveMQException e) {
            now.dead = true;
            close();
            throw BrokerSession.failure(e);
        }
    }

    /** Disconnects; what was not committed goes back to its queues. The receiver can be used again. */
    @Override
    public void close() {
        Batch now = batch;
        batch = null;
        if (now != null) {
            now.mailbox.shut();
            now.session.close();
        }
    }

    private interface Call {
        void run() throws ActiveMQException;
    }

    /** One connection and what was handed out on it. */
    private static final class Batch {
        private final List<Arrival> handedOut = new ArrayList<>();
        private final Mailbox mailbox;
        private final Set<String> queues;
        private final Set<String> missing = new TreeSet<>();
        private final long opened = System.nanoTime();
        private final BrokerSession session;
        private final ClientProducer producer;
        private volatile boolean dead;

        Batch(BrokerAccess access, Set<String> queues, Mailbox mailbox) {
            this.queues = queues;
            this.mailbox = mailbox;
            int window = Math.max(64 << 10, Math.min(1 << 20, WINDOWS_BYTES / Math.max(1, queues.size())));
            session = BrokerSession.open(access, true, window, this::die);
            try {
                producer = session.session().createProducer();
                for (String queue : queues) {
                    if (session.hasQueue(queue)) {
                        consume(queue);
                    } else {
                        missing.add(queue);
                    }
                }
                session.session().start();
            } catch (ActiveMQException e) {
                session.close();
                throw BrokerSession.failure(e);
            }
        }

        private void consume(String queue) throws ActiveMQException {
            String link = LinkQueues.sender(queue);
            listen(link, (ClientConsumerInternal) session.session().createConsumer(queue));
            // What may overtake must not need the credits of what it overtakes: a resting link has none left.
            listen(link, (ClientConsumerInternal) session.session().createConsumer(queue, URGENT));
        }

        private void listen(String link, ClientConsumerInternal consumer) throws ActiveMQException {
            consumer.setManualFlowMessageHandler(message -> deliver(link, message, consumer));
        }

        /** The broker may send as much more as was taken. */
        void giveCredits(List<Arrival> arrivals) throws ActiveMQException {
            for (Arrival arrival : arrivals) {
                arrival.giveCredit();
            }
        }

        void acknowledge() throws ActiveMQException {
            for (Arrival arrival : handedOut) {
                // One by one: a cumulative acknowledgement would also cover a frame that priority let overtake.
                arrival.message().individualAcknowledge();
            }
            handedOut.clear();
        }

        private void deliver(String link, ClientMessage message, ClientConsumerInternal consumer) {
            byte[] frame = new byte[message.getBodyBuffer().readableBytes()];
            message.getBodyBuffer().readBytes(frame);
            mailbox.put(new Arrival(link, frame, message, consumer));
        }

        private void die() {
            dead = true;
            mailbox.shut();
        }
    }
}
