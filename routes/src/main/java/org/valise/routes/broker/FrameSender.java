package org.valise.routes.broker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Puts frames into queues of the own broker, many under way at once; the broker syncs them to disk in groups.
 *
 * <p>Guarantees: a future completes normally only when the broker has the frame on disk. Frames of one sender enter a queue in the order of the calls. When the connection dies, every
 * future under way and the first call after it fail with {@code BROKER_UNREACHABLE}, so that nothing new overtakes what
 * was lost; the call after that connects anew. The caller sends again what failed, in the same order; some of it may
 * then come twice.
 *
 * <p>Does not retry by itself. At most 8 MiB are under way: beyond that {@link #send} waits, at most 30 seconds.
 * Thread-safe. Futures complete on a thread of the broker's client: do little there.
 */
public final class FrameSender implements AutoCloseable {
    private static final int UNDER_WAY_BYTES = 8 << 20;
    private static final int OVERHEAD_BYTES = 512;
    private static final long PATIENCE_SECONDS = 30;

    private final BrokerAccess access;
    private final Semaphore room = new Semaphore(UNDER_WAY_BYTES);
    private @Nullable Flight flight;

    /** Connects with the first frame, not before. */
    public FrameSender(BrokerAccess access) {
        this.access = access;
    }

    /** Sends one {@link Urgency#ORDINARY} frame; see {@link #send(String, byte[], Urgency)}. */
    public CompletableFuture<Void> send(String queue, byte[] frame) {
        return send(queue, frame, Urgency.ORDINARY);
    }

    /**
     * Sends one frame.
     *
     * @param queue one of {@link LinkQueues}
     * @param frame at most {@link FrameLimits#MAX_FRAME_BYTES}; copied before this method returns
     * @param urgency an announcement overtakes the ordinary frames that wait, here and at the peer, as far as the broker has
     *     them in memory (some 16 MiB of a queue); what is paged to disk before it comes before it
     * @return fails with a {@link BrokerFailure}
     * @throws BrokerFailure {@code FRAME_TOO_LARGE}; nothing was sent
     */
    public CompletableFuture<Void> send(String queue, byte[] frame, Urgency urgency) {
        FrameLimits.require(frame);
        int size = frame.length + OVERHEAD_BYTES;
        if (!reserve(size)) {
            return CompletableFuture.failedFuture(new BrokerFailure(
                    BrokerFailure.Code.BROKER_UNREACHABLE, "the broker has confirmed nothing for a while"));
        }
        return sendNow(queue, frame, urgency, size);
    }

    private synchronized CompletableFuture<Void> sendNow(String queue, byte[] frame, Urgency urgency, int size) {
        try {
            return current().send(queue, frame, urgency, () -> room.release(size));
        } catch (BrokerFailure e) {
            room.release(size);
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean reserve(int size) {
        try {
            return room.tryAcquire(size, PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Flight current() {
        if (flight != null && flight.isDead()) {
            close();
            throw new BrokerFailure(
                    BrokerFailure.Code.BROKER_UNREACHABLE,
                    "the connection to the broker was lost; what failed comes first");
        }
        if (flight == null) {
            flight = new Flight(access);
        }
        return flight;
    }

    /** Fails what is still under way and disconnects. The sender can be used again. */
    @Override
    public synchronized void close() {
        if (flight != null) {
            flight.close();
            flight = null;
        }
    }
}
