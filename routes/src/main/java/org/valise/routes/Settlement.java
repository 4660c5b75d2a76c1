package org.valise.routes;

import java.util.List;
import java.util.Set;
import org.valise.exchange.receive.Arrival;
import org.valise.exchange.record.Entry;

/**
 * What becomes of one arrival: facts to record, and peers to pass its frame on to. Until both are
 * done the broker keeps the frame.
 */
public record Settlement(Arrival arrival, List<Entry> entries, Set<String> onward) {

    public Settlement {
        entries = List.copyOf(entries);
        onward = Set.copyOf(onward);
    }

    /** Whether any of it was turned down. */
    boolean isRefused() {
        return entries.stream().anyMatch(Entry.Quarantined.class::isInstance);
    }

    /** The same, passed on to nobody. */
    Settlement stopped() {
        return new Settlement(arrival, entries, Set.of());
    }
}
