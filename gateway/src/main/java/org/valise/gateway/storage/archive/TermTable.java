package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.record.StoredMessage;

/** Table term: the keyed hashes under which messages are found. */
final class TermTable {
    private static final String INSERT = """
            INSERT INTO term (term, message) SELECT term, message FROM unnest(?::bytea[], ?::int8[]) AS new (term, message)
            ON CONFLICT DO NOTHING
            """;

    private TermTable() {}

    static void insert(Connection connection, List<Placed<StoredMessage>> messages) throws SQLException {
        List<Placed<byte[]>> rows = new ArrayList<>();
        messages.forEach(placed -> placed.entry().terms().forEach(term -> rows.add(new Placed<>(term, placed.seq()))));
        if (rows.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, 1, rows).bytes(Placed::entry).number(Placed::seq);
            insert.executeUpdate();
        }
    }
}
