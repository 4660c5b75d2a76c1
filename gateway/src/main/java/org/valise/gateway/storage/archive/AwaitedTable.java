package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.valise.exchange.order.Awaited;
import org.valise.exchange.record.Entry.Consigned;

/** Table awaited: which messages are held back, and for which others. */
final class AwaitedTable {
    /** What is in the inbox, or was refused for good, is not waited for. */
    private static final String HOLD = """
            INSERT INTO awaited (message, origin, id, until)
            SELECT message, origin, id, until
            FROM unnest(?::int8[], ?::text[], ?::uuid[], ?::timestamptz[]) AS new (message, origin, id, until)
            WHERE NOT EXISTS (
                SELECT FROM message m JOIN inbox i ON i.message = m.seq
                WHERE m.id = new.id AND m.origin = new.origin AND m.way = 'IN' AND i.position IS NOT NULL)
            AND NOT EXISTS (
                SELECT FROM quarantine q WHERE q.id = new.id AND q.origin = new.origin AND q.evidence IS NOT NULL)
            ON CONFLICT DO NOTHING
            RETURNING message
            """;

    private static final String CAME = """
            DELETE FROM awaited a USING unnest(?::text[], ?::uuid[]) AS came (origin, id)
            WHERE a.id = came.id AND a.origin = came.origin AND a.id = ANY (?)
            RETURNING a.message
            """;

    private static final String OVERDUE = "DELETE FROM awaited WHERE until <= ?::timestamptz RETURNING message";

    private AwaitedTable() {}

    /** Notes what these wait for; gives the places of those that wait for something. */
    static Set<Long> hold(Connection connection, List<Placed<Consigned>> fresh) throws SQLException {
        List<Row> rows = new ArrayList<>();
        for (var placed : fresh) {
            var origin = placed.entry().message().origin();
            placed.entry().after().forEach(awaited -> rows.add(new Row(placed.seq(), origin, awaited)));
        }
        Set<Long> held = new HashSet<>();
        if (rows.isEmpty()) {
            return held;
        }
        try (var insert = connection.prepareStatement(HOLD)) {
            new Columns<>(insert, 1, rows)
                    .number(Row::message)
                    .text(Row::origin)
                    .uuid(row -> row.awaited().message())
                    .instant(row -> row.awaited().until());
            try (var result = insert.executeQuery()) {
                while (result.next()) {
                    held.add(result.getLong(1));
                }
            }
        }
        return held;
    }

    /** Nobody waits for these any more; gives the places of those that did. */
    static Set<Long> came(Connection connection, List<MessageKey> keys) throws SQLException {
        Set<Long> waited = new HashSet<>();
        if (keys.isEmpty()) {
            return waited;
        }
        try (var delete = connection.prepareStatement(CAME)) {
            new Columns<>(delete, 1, keys)
                    .text(MessageKey::origin)
                    .uuid(MessageKey::id)
                    .uuid(MessageKey::id);
            try (var result = delete.executeQuery()) {
                while (result.next()) {
                    waited.add(result.getLong(1));
                }
            }
        }
        return waited;
    }

    /** Nobody waits any more for what was to come until then; gives the places of those that did. */
    static Set<Long> overdue(Connection connection, Instant now) throws SQLException {
        Set<Long> waited = new HashSet<>();
        try (var delete = connection.prepareStatement(OVERDUE)) {
            delete.setString(1, now.toString());
            try (var result = delete.executeQuery()) {
                while (result.next()) {
                    waited.add(result.getLong(1));
                }
            }
        }
        return waited;
    }

    private record Row(long message, String origin, Awaited awaited) {}
}
