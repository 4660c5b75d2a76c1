package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.record.Entry.Accepted;

/** Table addressee: how far a message of ours has come with each addressee. */
final class AddresseeTable {
    private static final String INSERT = """
            INSERT INTO addressee (message, member, link, stage, at)
            SELECT message, member, link, 'record', at
            FROM unnest(?::int8[], ?::text[], ?::text[], ?::timestamptz[]) AS new (message, member, link, at)
            """;

    private AddresseeTable() {}

    static void insert(Connection connection, List<Placed<Accepted>> accepted) throws SQLException {
        var rows = accepted.stream().flatMap(placed -> rows(placed).stream()).toList();
        if (rows.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            new Columns<>(insert, 1, rows)
                    .number(row -> row.accepted().seq())
                    .text(Row::member)
                    .text(Row::link)
                    .instant(row -> row.accepted().entry().message().at());
            insert.executeUpdate();
        }
    }

    private static List<Row> rows(Placed<Accepted> accepted) {
        List<Row> rows = new ArrayList<>();
        accepted.entry()
                .links()
                .forEach((link, members) -> members.forEach(member -> rows.add(new Row(accepted, member, link))));
        return rows;
    }

    private record Row(Placed<Accepted> accepted, String member, String link) {}
}
