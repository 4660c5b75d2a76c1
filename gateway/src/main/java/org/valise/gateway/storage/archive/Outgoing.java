package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one transaction puts into table outbox, in the order in which it is to be sent. */
final class Outgoing {
    private static final String INSERT = """
            INSERT INTO outbox (link, message, evidence, announcement)
            SELECT link, message, evidence, announcement
            FROM unnest(?::text[], ?::int8[], ?::int8[], ?::int8[])
                WITH ORDINALITY AS new (link, message, evidence, announcement, position)
            ORDER BY position
            """;

    private final List<Row> rows = new ArrayList<>();

    void message(String link, long seq) {
        rows.add(new Row(link, seq, null, null));
    }

    void evidence(String link, long seq) {
        rows.add(new Row(link, null, seq, null));
    }

    void announcement(String link, long seq) {
        rows.add(new Row(link, null, null, seq));
    }

    /** Inserts all; says whether there was anything. */
    boolean insert(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return false;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, 1, rows)
                    .text(Row::link)
                    .optionalNumber(Row::message)
                    .optionalNumber(Row::evidence)
                    .optionalNumber(Row::announcement);
            insert.executeUpdate();
        }
        return true;
    }

    private record Row(
            String link,
            @Nullable Long message,
            @Nullable Long evidence,
            @Nullable Long announcement) {}
}
