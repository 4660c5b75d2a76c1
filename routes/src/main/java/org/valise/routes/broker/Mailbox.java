package org.valise.routes.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.receive.Admission;

/**
 * Where the broker's thread leaves arrivals and the receiver's thread fetches them, one link after the other, so that a
 * peer with a thousand frames does not keep one with a single frame waiting. A link whose next frame may not be taken yet
 * rests until it may; the others go on, and so do its own urgent frames.
 *
 * <p>Makes nobody wait who brings something: how much a link may bring is bounded by the credits that it gets back when
 * something of it is taken. Shut, it takes nothing and keeps nothing.
 */
final class Mailbox {
    private static final Duration SHORTEST_REST = Duration.ofMillis(10);

    private final Admission admission;
    private final Clock clock;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Deque<Lane> turns = new ArrayDeque<>();
    private final List<Lane> resting = new ArrayList<>();
    private boolean shut;

    /** The frames of one link and one urgency, in order: empty, in turn, or resting until some moment. */
    private static final class Lane {
        private final Deque<Arrival> mail = new ArrayDeque<>();
        private @Nullable Instant until;
    }

    Mailbox(Admission admission, Clock clock) {
        this.admission = admission;
        this.clock = clock;
    }

    /** Drops the arrival when the box is shut: the broker still has it. */
    synchronized void put(Arrival arrival) {
        if (shut) {
            return;
        }
        Lane lane = lanes.computeIfAbsent(lane(arrival), name -> new Lane());
        if (lane.mail.isEmpty()) {
            turns.add(lane);
        }
        lane.mail.add(arrival);
        notifyAll();
    }

    private static String lane(Arrival arrival) {
        return (arrival.isUrgent() ? "!" : "") + arrival.link();
    }

    /** Up to {@code max} arrivals and about so many bytes; waits for the first one only, and not when shut. */
    synchronized List<Arrival> take(int max, long maxBytes, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        List<Arrival> taken = fetch(max, maxBytes);
        while (taken.isEmpty() && !shut) {
            long nanos = Math.min(deadline - System.nanoTime(), untilNextWakes());
            if (deadline - System.nanoTime() <= 0) {
                return List.of();
            }
            wait(Math.max(1, (nanos + 999_999) / 1_000_000));
            taken = fetch(max, maxBytes);
        }
        return taken;
    }

    private List<Arrival> fetch(int max, long maxBytes) {
        wake();
        List<Arrival> taken = new ArrayList<>();
        long bytes = 0;
        while (taken.size() < max && bytes < maxBytes && !turns.isEmpty()) {
            Arrival arrival = next(turns.remove());
            if (arrival != null) {
                taken.add(arrival);
                bytes += arrival.frame().length;
            }
        }
        return taken;
    }

    private @Nullable Arrival next(Lane lane) {
        Arrival arrival = lane.mail.element();
        if (verdict(arrival) instanceof Admission.Defer later) {
            Instant soonest = clock.instant().plus(SHORTEST_REST);
            lane.until = later.until().isBefore(soonest) ? soonest : later.until();
            resting.add(lane);
            return null;
        }
        lane.mail.remove();
        if (!lane.mail.isEmpty()) {
            turns.add(lane);
        }
        return arrival;
    }

    private Admission.Verdict verdict(Arrival arrival) {
        // What comes again after a failure was admitted and counted the first time.
        return arrival.deliveries() <= 1
                ? admission.admit(arrival.link(), arrival.frame())
                : admission.again(arrival.link(), arrival.frame());
    }

    private void wake() {
        Instant now = clock.instant();
        for (Iterator<Lane> each = resting.iterator(); each.hasNext(); ) {
            Lane lane = each.next();
            if (lane.until == null || !lane.until.isAfter(now)) {
                lane.until = null;
                turns.add(lane);
                each.remove();
            }
        }
    }

    private long untilNextWakes() {
        Instant now = clock.instant();
        long soonest = Long.MAX_VALUE;
        for (Lane lane : resting) {
            // Compared before it is counted: an instant far away does not fit into nanoseconds.
            if (lane.until != null && lane.until.isBefore(now.plusSeconds(3_600))) {
                soonest = Math.min(soonest, Duration.between(now, lane.until).toNanos());
            }
        }
        return soonest;
    }

    synchronized void shut() {
        shut = true;
        lanes.clear();
        turns.clear();
        resting.clear();
        notifyAll();
    }
}
