package org.valise.gateway.storage.archive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.valise.exchange.deliver.Held;

/** Finds how far messages of ours have come with their addressees. */
final class ProgressQuery {
    private static final String SELECT = """
            SELECT message, member, stage, code, at FROM addressee
            WHERE message = ANY (:messages) ORDER BY message, member
            """;

    private ProgressQuery() {}

    static Map<Long, List<Held.Progress>> run(Handle handle, List<HeldRow> rows) {
        var ours = rows.stream().filter(row -> !row.inbound()).map(HeldRow::seq).toList();
        if (ours.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery(SELECT)
                .bindArray("messages", Long.class, ours)
                .map((row, context) -> new Placed<>(progress(row), row.getLong("message")))
                .collect(groupingBy(Placed::seq, mapping(Placed::entry, toList())));
    }

    private static Held.Progress progress(ResultSet row) throws SQLException {
        return new Held.Progress(
                row.getString("member"), row.getString("stage"), row.getString("code"), Rows.instant(row, "at"));
    }
}
