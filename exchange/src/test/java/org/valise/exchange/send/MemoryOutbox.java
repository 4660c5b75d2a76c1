package org.valise.exchange.send;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An outbox in memory, whose database can be away for a number of calls. */
final class MemoryOutbox implements Outbox {
    private final NavigableMap<Long, OutboxItem> items = new ConcurrentSkipListMap<>();
    private final List<Runnable> signals = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();

    /** What a transaction adds when it commits. */
    void commit(List<OutboxItem> added) {
        added.forEach(item -> items.put(item.seq(), item));
        signals.forEach(Runnable::run);
    }

    void failNext(int calls) {
        failing.set(calls);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    @Override
    public List<OutboxItem> after(long seq, int max, Set<String> except) {
        mayFail();
        return items.tailMap(seq, false).values().stream()
                .filter(item -> !except.contains(item.link()))
                .limit(max)
                .toList();
    }

    @Override
    public void sent(Collection<OutboxItem> gone) {
        mayFail();
        gone.forEach(item -> items.remove(item.seq()));
    }

    @Override
    public void onCommit(Runnable signal) {
        signals.add(signal);
    }

    private void mayFail() {
        if (failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the database is away");
        }
    }
}
