package org.valise.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
    private final List<Consumer<Event>> told = new CopyOnWriteArrayList<>();
    private long last;

    /** One stage passed. */
    public record Event(long seq, Instant at, UUID message, Stage stage, long nanos) {}

    public StageLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void passed(Stage stage, UUID message, long nanos) {
        Event event = keep(stage, message, nanos);
        told.forEach(listener -> listener.accept(event));
    }

    private synchronized Event keep(Stage stage, UUID message, long nanos) {
        if (events.size() == KEPT) {
            events.removeFirst();
        }
        Event event = new Event(++last, clock.instant(), message, stage, nanos);
        events.addLast(event);
        return event;
    }

    /** Tells of every event from now on, on the thread of whoever passes the stage, who waits meanwhile; the order is not kept. */
    public void tell(Consumer<Event> listener) {
        told.add(listener);
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
