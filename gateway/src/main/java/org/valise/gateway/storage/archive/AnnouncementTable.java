package org.valise.gateway.storage.archive;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.valise.exchange.record.Entry.Announced;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.trust.Announcements.Stored;

/** Table announcement: one row for each kind, subject and number. */
final class AnnouncementTable {
    private static final String INSERT = """
            INSERT INTO announcement (kind, subject, number, content, at) VALUES (?, ?, ?, ?, ?::timestamptz)
            ON CONFLICT DO NOTHING RETURNING seq
            """;

    private static final String FIND =
            "SELECT seq, content FROM announcement WHERE kind = ? AND subject = ? AND number = ?";

    private static final String ALL =
            "SELECT subject, number, content FROM announcement WHERE kind = ? ORDER BY subject, number";

    private static final String NEWEST = """
            SELECT DISTINCT ON (subject) subject, number, content FROM announcement WHERE kind = ?
            ORDER BY subject, number DESC
            """;

    /** Where an announcement stands, and how it met what was there. */
    record Kept(long seq, Outcome.Result result) {}

    private AnnouncementTable() {}

    static Kept keep(Connection connection, Announced entry) throws SQLException {
        var fact = entry.announcement();
        byte[] content = fact.content();
        var number = new BigDecimal(fact.number());
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, fact.kind());
            insert.setString(2, fact.subject());
            insert.setBigDecimal(3, number);
            insert.setBytes(4, content);
            insert.setString(5, entry.at().toString());
            try (var row = insert.executeQuery()) {
                if (row.next()) {
                    return new Kept(row.getLong(1), Outcome.Result.RECORDED);
                }
            }
        }
        try (var find = connection.prepareStatement(FIND)) {
            find.setString(1, fact.kind());
            find.setString(2, fact.subject());
            find.setBigDecimal(3, number);
            try (var row = find.executeQuery()) {
                row.next();
                var same = Arrays.equals(content, row.getBytes("content"));
                return new Kept(row.getLong("seq"), same ? Outcome.Result.REPEATED : Outcome.Result.CONFLICT);
            }
        }
    }

    /** All of a kind, by subject and number. */
    static List<Stored> all(Connection connection, String kind) throws SQLException {
        return contents(connection, ALL, kind);
    }

    /** The newest of a kind, one for each subject. */
    static List<Stored> newest(Connection connection, String kind) throws SQLException {
        return contents(connection, NEWEST, kind);
    }

    private static List<Stored> contents(Connection connection, String sql, String kind) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, kind);
            try (var rows = select.executeQuery()) {
                List<Stored> contents = new ArrayList<>();
                while (rows.next()) {
                    contents.add(new Stored(
                            rows.getString("subject"),
                            rows.getBigDecimal("number").toBigIntegerExact(),
                            rows.getBytes("content")));
                }
                return contents;
            }
        }
    }
}
