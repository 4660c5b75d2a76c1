package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table audit: what was done, in order. */
final class AuditTable {
    private static final String INSERT = """
            INSERT INTO audit (at, action, origin, id, detail, explanation)
            SELECT at, action::stage_word, origin, id, detail, explanation
            FROM unnest(?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                WITH ORDINALITY AS new (at, action, origin, id, detail, explanation, position)
            ORDER BY position
            """;

    private AuditTable() {}

    static void insert(Connection connection, List<AuditLine> lines) throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, 1, lines)
                    .instant(AuditLine::at)
                    .text(line -> line.action().word())
                    .text(AuditLine::origin)
                    .uuid(AuditLine::id)
                    .text(AuditLine::detail)
                    .text(AuditLine::explanation);
            insert.executeUpdate();
        }
    }
}
