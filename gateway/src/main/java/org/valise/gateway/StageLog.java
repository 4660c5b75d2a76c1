package org.valise.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;

/**
 * The latest stages that messages have passed here, for people who watch. In memory and bounded; the
 * archive, not this, is what proves anything. Thread safe.
 */
public final class StageLog implements StageObserver {
    private static final int KEPT = 1000;

    private final Clock clock;
    private final Deque<Event> events = new ArrayDeque<>(KEPT);
    private long last;

    /** One stage passed. */
    public record Event(long seq, Instant at, UUID message, Stage stage, long nanos) {}

    public StageLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void passed(Stage stage, UUID message, long nanos) {
        if (events.size() == KEPT) {
            events.removeFirst();
        }
        events.addLast(new Event(++last, clock.instant(), message, stage, nanos));
    }

    /** Events after a place in the order, oldest first. */
    public synchronized List<Event> after(long seq) {
        // Who watches asks often, and for the newest few.
        Deque<Event> newer = new ArrayDeque<>();
        for (Iterator<Event> fromNewest = events.descendingIterator(); fromNewest.hasNext(); ) {
            Event event = fromNewest.next();
            if (event.seq() <= seq) {
                break;
            }
            newer.addFirst(event);
        }
        return List.copyOf(newer);
    }
}
