package org.valise.routes.broker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.Admission;
import org.valise.exchange.receive.Admission.Defer;
import org.valise.exchange.receive.Admission.SetAside;

/**
 * Where the broker's thread leaves arrivals and the receiver's thread fetches them, one link after the other, so that a
 * peer with a thousand frames does not keep one with a single frame waiting; what came in one message is fetched together. A link whose next frame may not be taken yet
 * rests until it may; the others go on, and so do its own evidence and announcements. Of a link that carries for several
 * members, frames of one may have to be set aside; they come again from a queue of their own, in a lane of their own.
 *
 * <p>Makes nobody wait who brings something: how much a link may bring is bounded by the credits that it gets back when
 * something of it is taken. Shut, it takes nothing and keeps nothing.
 */
final class Mailbox {
    private static final Duration SHORTEST_REST = Duration.ofMillis(10);

    private final Admission admission;
    private final Aside aside;
    private final Clock clock;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Deque<Lane> turns = new ArrayDeque<>();
    private final List<Lane> resting = new ArrayList<>();
    private boolean shut;

    /** The frames of one queue and one urgency, in order: empty, in turn, or resting until some moment. */
    private static final class Lane {
        private final Deque<Arrival> mail = new ArrayDeque<>();
        private @Nullable Instant until;
    }

    /** What was fetched: arrivals to be handed out, and others to be set aside, each for its origin; both in order. */
    record Fetched(List<Arrival> arrivals, Map<Arrival, String> toSetAside) {
        boolean isEmpty() {
            return arrivals.isEmpty() && toSetAside.isEmpty();
        }

        private int size() {
            return arrivals.size() + toSetAside.size();
        }
    }

    /** @param aside how many frames of whom are set aside when this begins */
    Mailbox(Admission admission, Aside aside, Clock clock) {
        this.admission = admission;
        this.aside = aside;
        this.clock = clock;
    }

    /** All that one message has brought; drops it when the box is shut: the broker still has it. */
    synchronized void put(List<Arrival> arrivals) {
        if (shut) {
            return;
        }
        Arrival first = arrivals.get(0);
        Lane lane = lanes.computeIfAbsent(first.lane(), name -> new Lane());
        if (lane.mail.isEmpty()) {
            if (first.urgency() == Urgency.ANNOUNCEMENT) {
                turns.addFirst(lane);
            } else {
                turns.add(lane);
            }
        }
        lane.mail.addAll(arrivals);
        notifyAll();
    }

    /** Up to {@code max} arrivals and about so many bytes; waits for the first one only, and not when shut. */
    synchronized Fetched take(int max, long maxBytes, Duration wait) throws InterruptedException {
        long deadline = System.nanoTime() + wait.toNanos();
        Fetched fetched = fetch(max, maxBytes);
        while (fetched.isEmpty() && !shut) {
            long nanos = Math.min(deadline - System.nanoTime(), untilNextWakes());
            if (deadline - System.nanoTime() <= 0) {
                return fetched;
            }
            wait(Math.max(1, (nanos + 999_999) / 1_000_000));
            fetched = fetch(max, maxBytes);
        }
        return fetched;
    }

    /**
     * The next announcement of a queue, if it may be taken now; waits for it until the deadline. Attack: what is none and was
     * given the urgency of one is left where it is: it would be heard before others' frames.
     */
    synchronized Optional<Arrival> takeAnnouncement(String queue, long deadline) throws InterruptedException {
        Lane lane = lanes.computeIfAbsent(Arrival.lane(queue, Urgency.ANNOUNCEMENT), name -> new Lane());
        for (long left = deadline - System.nanoTime(); lane.mail.isEmpty() && !shut && left > 0; ) {
            wait(left / 1_000_000 + 1);
            left = deadline - System.nanoTime();
        }
        Fetched fetched = new Fetched(new ArrayList<>(), new LinkedHashMap<>());
        if (!lane.mail.isEmpty()
                && FrameCodec.isAnnouncement(lane.mail.element().frame())
                && turns.remove(lane)) {
            next(lane, fetched);
        }
        return fetched.arrivals().stream().findFirst();
    }

    private Fetched fetch(int max, long maxBytes) {
        wake();
        Fetched fetched = new Fetched(new ArrayList<>(), new LinkedHashMap<>());
        long bytes = 0;
        while (fetched.size() < max && bytes < maxBytes && !turns.isEmpty()) {
            bytes += next(turns.remove(), fetched);
        }
        return fetched;
    }

    /** Takes what one message has brought; the bytes of it. */
    private long next(Lane lane, Fetched fetched) {
        Admission.Verdict verdict = verdict(lane.mail.element());
        if (verdict instanceof Defer later) {
            Instant soonest = clock.instant().plus(SHORTEST_REST);
            lane.until = later.until().isBefore(soonest) ? soonest : later.until();
            resting.add(lane);
            return 0;
        }
        Arrival arrival = lane.mail.remove();
        long bytes = take(arrival, verdict, fetched);
        while (!arrival.isLast()) {
            arrival = lane.mail.remove();
            Admission.Verdict next = verdict(arrival);
            // The broker takes a message back as a whole or not at all: what has to wait of it waits apart.
            bytes += take(arrival, next instanceof Defer ? new SetAside(arrival.link()) : next, fetched);
        }
        if (!lane.mail.isEmpty()) {
            turns.add(lane);
        }
        return bytes;
    }

    private long take(Arrival arrival, Admission.Verdict verdict, Fetched fetched) {
        if (verdict instanceof SetAside apart) {
            fetched.toSetAside().put(arrival, apart.origin());
            aside.came(arrival.link(), apart.origin());
        } else {
            fetched.arrivals().add(arrival);
            arrival.setAsideFor().ifPresent(origin -> aside.left(arrival.link(), origin));
        }
        return arrival.frame().length;
    }

    private Admission.Verdict verdict(Arrival arrival) {
        boolean isBehind = arrival.isFirst()
                && arrival.setAsideFor().isEmpty()
                && arrival.urgency() == Urgency.ORDINARY
                && aside.of(arrival.link()).contains(arrival.link());
        return isBehind ? new Defer(whenTurnOf(arrival.link())) : admission(arrival);
    }

    /** What waits apart of a peer's own comes before what it has sent after that. */
    private Instant whenTurnOf(String peer) {
        Lane late = lanes.get(Arrival.lane(LinkQueues.late(peer, peer), Urgency.ORDINARY));
        return late == null || late.until == null ? clock.instant() : late.until;
    }

    private Admission.Verdict admission(Arrival arrival) {
        // What comes again after a failure was admitted and counted the first time; but it must not overtake.
        boolean again = arrival.deliveries() > 1;
        if (arrival.setAsideFor().isPresent()) {
            String origin = arrival.setAsideFor().get();
            return again
                    ? admission.again(arrival.link(), arrival.frame())
                    : admission.readmit(arrival.link(), origin, arrival.frame());
        }
        var apart = aside.of(arrival.link());
        return again && apart.isEmpty()
                ? admission.again(arrival.link(), arrival.frame())
                : admission.admit(arrival.link(), arrival.frame(), apart);
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
