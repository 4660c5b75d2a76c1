package org.valise.routes;

import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Gate;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.MustWait;
import org.valise.exchange.record.LedgerUnavailable;
import org.valise.routes.broker.Arrival;
import org.valise.routes.broker.BrokerFailure;
import org.valise.routes.broker.FrameReceiver;
import org.valise.routes.broker.LinkQueues;
import org.valise.security.providers.TokenFailure;

/**
 * Feeds the inbound line: up to 64 frames from all peers in turn, each through the line on as many
 * threads as there are cores, then all their entries in one database transaction, then one broker
 * transaction that passes on what is relayed and lets go of what is recorded. Parts go before all
 * others and announcements before messages; otherwise order is that of arrival. Nothing is turned
 * down before what its link has announced was heard. Whatever fails in
 * between leaves the frames with the broker, to come again.
 */
public final class InboundPump implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InboundPump.class);
    private static final int BATCH = 64;
    private static final Duration WAIT = Duration.ofMillis(250);
    private static final int ATTEMPTS = 5;
    private static final long PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Lines lines;
    private final FrameReceiver frames;
    private final Conclusion conclusion;
    private final PartStore parts;
    private final Gate gate;
    private final int cores;
    private final ExecutorService workers;
    private final Thread thread;
    private volatile boolean open = true;
    private int failures;

    /** @param gate asked before each batch: while it is closed none is taken, and frames stay with the broker */
    public InboundPump(
            String name, Lines lines, FrameReceiver frames, Conclusion conclusion, PartStore parts, Gate gate) {
        this.gate = gate;
        this.lines = lines;
        this.frames = frames;
        this.conclusion = conclusion;
        this.parts = parts;
        this.cores = Runtime.getRuntime().availableProcessors();
        this.workers = Executors.newFixedThreadPool(cores, task -> new Thread(task, "inbound-" + name));
        this.thread = new Thread(this::run, "receive-" + name);
    }

    public void start() {
        thread.start();
    }

    /** Whether frames are, or will be, taken; false for ever when its thread has ended. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
            workers.shutdown();
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        frames.close();
    }

    private void run() {
        while (open) {
            List<Arrival> arrivals = List.of();
            try {
                if (gate.closed().isPresent()) {
                    TimeUnit.MILLISECONDS.sleep(WAIT.toMillis());
                    continue;
                }
                // After a failure messages of the broker come one by one, so that a bad one does not hold up its
                // neighbours.
                arrivals = frames.receive(failures == 0 ? BATCH : 1, WAIT);
                if (!arrivals.isEmpty()) {
                    if (failures == 0) {
                        settle(arrivals);
                    } else {
                        settleOneByOne(arrivals);
                    }
                    frames.commit();
                    failures = 0;
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                open = false;
            } catch (ExecutionException failure) {
                recover(arrivals, cause(failure));
            } catch (RuntimeException failure) {
                recover(arrivals, failure);
            }
        }
    }

    private static Throwable cause(ExecutionException failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }

    /** What came in one message of the broker: a frame with which nothing can be done is laid aside alone. */
    private void settleOneByOne(List<Arrival> arrivals) throws InterruptedException, ExecutionException {
        int patience = ATTEMPTS;
        for (Arrival arrival : arrivals) {
            int taken = frames.taken();
            Optional<Throwable> failure = failure(arrival);
            if (failure.isPresent()) {
                // Announcements that were heard for it may not have been recorded.
                if (failures < patience || frames.taken() != taken || mayPass(failure.get())) {
                    throw new ExecutionException(failure.get());
                }
                LOG.warn(
                        "A frame from {} is laid aside: {}",
                        arrival.link(),
                        failure.get().toString());
                frames.deadLetter(arrival, failure.get().toString());
                // The next one has not been tried so often yet.
                patience += ATTEMPTS;
            }
        }
    }

    private Optional<Throwable> failure(Arrival arrival) throws InterruptedException {
        try {
            settle(List.of(arrival));
            return Optional.empty();
        } catch (ExecutionException failure) {
            return Optional.of(cause(failure));
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private void settle(List<Arrival> arrivals) throws InterruptedException, ExecutionException {
        Map<Wave, List<Arrival>> waves =
                arrivals.stream().collect(Collectors.groupingBy(Wave::of, () -> new EnumMap<>(Wave.class), toList()));
        if (waves.containsKey(Wave.PARTS)) {
            conclude(waves.get(Wave.PARTS));
            parts.flush();
        }
        // One by one: an edition is judged by the stewards of the one before it.
        for (Arrival announcement : waves.getOrDefault(Wave.ANNOUNCEMENTS, List.of())) {
            conclude(List.of(announcement));
        }
        if (waves.containsKey(Wave.MESSAGES)) {
            judge(waves.get(Wave.MESSAGES));
        }
    }

    private void conclude(List<Arrival> arrivals) throws InterruptedException, ExecutionException {
        record(arrivals, through(arrivals, false));
    }

    /**
     * An announcement and what was sent after it come from different queues, and the broker may bring them the other way
     * round: before a frame is turned down, its link's announcements are heard.
     */
    private void judge(List<Arrival> arrivals) throws InterruptedException, ExecutionException {
        List<Settlement> settlements = through(arrivals, false);
        Set<String> links = settlements.stream()
                .filter(Settlement::isRefused)
                .map(settlement -> settlement.arrival().peer())
                .collect(Collectors.toSet());
        List<Arrival> announcements = frames.announcements(links);
        for (Arrival announcement : announcements) {
            conclude(List.of(announcement));
        }
        record(arrivals, again(arrivals, settlements, linksOf(announcements)));
    }

    private static Set<String> linksOf(List<Arrival> arrivals) {
        return arrivals.stream().map(Arrival::link).collect(Collectors.toSet());
    }

    private List<Settlement> again(List<Arrival> arrivals, List<Settlement> settlements, Set<String> links)
            throws InterruptedException, ExecutionException {
        Predicate<Integer> changed = i ->
                settlements.get(i).isRefused() && links.contains(arrivals.get(i).link());
        List<Integer> places =
                IntStream.range(0, arrivals.size()).boxed().filter(changed).toList();
        List<Settlement> second = through(places.stream().map(arrivals::get).toList(), true);
        List<Settlement> judged = new ArrayList<>(settlements);
        for (int i = 0; i < places.size(); i++) {
            judged.set(places.get(i), second.get(i));
        }
        return judged;
    }

    private void record(List<Arrival> arrivals, List<Settlement> settlements) {
        List<Settlement> concluded = conclusion.record(settlements);
        for (int i = 0; i < arrivals.size(); i++) {
            frames.forward(
                    arrivals.get(i),
                    concluded.get(i).onward().stream().map(LinkQueues::out).toList());
        }
    }

    private List<Settlement> through(List<Arrival> arrivals, boolean again)
            throws InterruptedException, ExecutionException {
        var settlements = new Settlement[arrivals.size()];
        var next = new AtomicInteger();
        // One task for each core, not for each frame: to wake a thread costs as much as some of the steps.
        Callable<Void> share = () -> {
            for (int i = next.getAndIncrement(); i < settlements.length; i = next.getAndIncrement()) {
                Arrival arrival = arrivals.get(i);
                settlements[i] = lines.settle(new org.valise.exchange.receive.Arrival(
                        arrival.link(), arrival.frame(), again || arrival.deliveries() > 1));
            }
            return null;
        };
        for (Future<Void> done : workers.invokeAll(Collections.nCopies(Math.min(cores, arrivals.size()), share))) {
            done.get();
        }
        return List.of(settlements);
    }

    private void recover(List<Arrival> arrivals, Throwable cause) {
        LOG.warn("Receiving is interrupted; the frames stay with the broker: {}", cause.toString(), cause);
        failures++;
        try {
            if (!arrivals.isEmpty()) {
                frames.rollback();
            }
            TimeUnit.MILLISECONDS.sleep(Math.min(PAUSE_MILLIS * failures, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            open = false;
        } catch (BrokerFailure brokerGone) {
            LOG.warn("Our broker does not answer: {}", brokerGone.getMessage());
        }
    }

    /**
     * An archive, a broker or a token with our keys that is away is no fault of the frame's, nor is a link that has just been
     * taken from its peer; a link that is not there is: it is for that link.
     */
    private static boolean mayPass(Throwable cause) {
        return cause instanceof LedgerUnavailable
                || cause instanceof TokenFailure
                || cause instanceof MustWait
                || (cause instanceof BrokerFailure failure && failure.code() != BrokerFailure.Code.QUEUE_UNKNOWN);
    }

    /** What a batch is taken apart into, in the order in which it is settled. */
    private enum Wave {
        /** They rest on disk before their envelope is looked at. */
        PARTS,
        /** They are in force before the messages that were sent under them are judged. */
        ANNOUNCEMENTS,
        MESSAGES;

        static Wave of(Arrival arrival) {
            if (FrameCodec.isPart(arrival.frame())) {
                return PARTS;
            }
            return FrameCodec.isAnnouncement(arrival.frame()) ? ANNOUNCEMENTS : MESSAGES;
        }
    }
}
