package org.valise.exchange.send;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Port: what was recorded and has not reached our broker yet. The durable state is the to-do list. */
public interface Outbox {

    /**
     * Unsent items after a place in the order, oldest first. Fewer than {@code max} need not be the last; none are.
     *
     * @param except links whose items are left out
     */
    List<OutboxItem> after(long seq, int max, Set<String> except);

    /** The same for all links. */
    default List<OutboxItem> after(long seq, int max) {
        return after(seq, max, Set.of());
    }

    /** These are on our broker's disk: they leave the outbox and their messages have passed send. */
    void sent(Collection<OutboxItem> items);

    /** Calls back after every commit that has added items. */
    void onCommit(Runnable signal);
}
