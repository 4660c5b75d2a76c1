package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Outcome;

/** A kind of entry and what writes it. */
record Kind<E extends Entry>(Class<E> type, EntryWriter<E> writer) {

    /** Writes those of the entries that are of this kind, and sets their outcomes. */
    void write(Connection connection, List<Entry> entries, Outgoing outgoing, Outcome[] outcomes) throws SQLException {
        var positions = IntStream.range(0, entries.size())
                .filter(i -> type.isInstance(entries.get(i)))
                .toArray();
        if (positions.length == 0) {
            return;
        }
        var own =
                IntStream.of(positions).mapToObj(i -> type.cast(entries.get(i))).toList();
        var results = writer.write(connection, own, outgoing);
        for (int i = 0; i < positions.length; i++) {
            outcomes[positions[i]] = results.get(i);
        }
    }
}
