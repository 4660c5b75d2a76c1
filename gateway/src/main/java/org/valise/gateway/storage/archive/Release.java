package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Puts into the inbox what waits for nothing any more, and then whatever has waited for that. */
final class Release {
    private static final String RELEASE = """
            WITH due AS (
                SELECT message, nextval('inbox_position') AS position
                FROM (
                    SELECT message FROM unnest(?::int8[]) AS free (message)
                    WHERE NOT EXISTS (SELECT FROM awaited a WHERE a.message = free.message)
                    ORDER BY message) ordered)
            UPDATE inbox i SET position = due.position
            FROM due JOIN message m ON m.seq = due.message
            WHERE i.message = due.message AND i.position IS NULL AND i.message = ANY (?)
            RETURNING m.origin, m.id
            """;

    private Release() {}

    /** These came, or will never come. */
    static boolean after(Connection connection, List<MessageKey> keys) throws SQLException {
        return these(connection, AwaitedTable.came(connection, keys));
    }

    /** Those of them that wait for nothing; says whether there was one. */
    static boolean these(Connection connection, Collection<Long> waited) throws SQLException {
        boolean released = false;
        Collection<Long> next = waited;
        while (!next.isEmpty()) {
            List<MessageKey> free = release(connection, next);
            released |= !free.isEmpty();
            next = AwaitedTable.came(connection, free);
        }
        return released;
    }

    private static List<MessageKey> release(Connection connection, Collection<Long> messages) throws SQLException {
        List<MessageKey> free = new ArrayList<>();
        try (var update = connection.prepareStatement(RELEASE)) {
            var places = connection.createArrayOf("int8", messages.toArray());
            update.setArray(1, places);
            update.setArray(2, places);
            try (var rows = update.executeQuery()) {
                while (rows.next()) {
                    free.add(MessageKey.of(rows));
                }
            }
        }
        return free;
    }
}
