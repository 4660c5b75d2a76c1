package org.valise.exchange.receive;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was taken and is not kept yet, by way and minute. Not thread safe. */
final class Unsaved {
    private final Map<Key, Spent> byMinute = new LinkedHashMap<>();

    private record Key(String peer, String member, Instant minute) {}

    void add(Spent spent) {
        byMinute.merge(new Key(spent.peer(), spent.member(), spent.minute()), spent, Spent::plus);
    }

    List<Spent> takeAll() {
        List<Spent> all = List.copyOf(byMinute.values());
        byMinute.clear();
        return all;
    }
}
