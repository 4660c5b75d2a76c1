package org.valise.gateway.storage.archive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.valise.exchange.record.Entry.Announced;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.trust.Announcements.Stored;

/** Table announcement: one row for each kind, subject and number. */
final class AnnouncementTable {
    private static final String INSERT = """
            INSERT INTO announcement (kind, subject, number, digest, content, at) VALUES (?, ?, ?, ?, ?, ?::timestamptz)
            ON CONFLICT DO NOTHING RETURNING seq
            """;

    private static final String FIND =
            "SELECT seq, digest FROM announcement WHERE kind = ? AND subject = ? AND number = ?";

    private static final String LATER = """
            SELECT subject, number, content, at FROM announcement
                LEFT JOIN unnest(?::text[], ?::numeric[]) AS known (name, version) ON name = subject
            WHERE kind = ? AND (version IS NULL OR number > version)
            ORDER BY seq
            """;

    private static final String NEWEST = """
            SELECT DISTINCT ON (subject) subject, number, content, at FROM announcement WHERE kind = ?
            ORDER BY subject, number DESC
            """;

    /** Where an announcement stands, and how it met what was there. */
    record Kept(long seq, Outcome.Result result) {}

    private AnnouncementTable() {}

    static Kept keep(Connection connection, Announced entry) throws SQLException {
        var fact = entry.announcement();
        String digest = fact.digest();
        var number = new BigDecimal(fact.number());
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, fact.kind());
            insert.setString(2, fact.subject());
            insert.setBigDecimal(3, number);
            insert.setString(4, digest);
            insert.setBytes(5, fact.content());
            insert.setString(6, entry.at().toString());
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
                var same = digest.equals(row.getString("digest"));
                return new Kept(row.getLong("seq"), same ? Outcome.Result.REPEATED : Outcome.Result.CONFLICT);
            }
        }
    }

    /** All of a kind beyond the numbers that are known, in the order in which they were recorded. */
    static List<Stored> later(Connection connection, String kind, Map<String, BigInteger> known) throws SQLException {
        List<String> subjects = List.copyOf(known.keySet());
        try (var select = connection.prepareStatement(LATER)) {
            select.setArray(1, connection.createArrayOf("text", subjects.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "numeric", subjects.stream().map(known::get).toArray()));
            select.setString(3, kind);
            return contents(select);
        }
    }

    /** The newest of a kind, one for each subject. */
    static List<Stored> newest(Connection connection, String kind) throws SQLException {
        try (var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, kind);
            return contents(select);
        }
    }

    private static List<Stored> contents(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            List<Stored> contents = new ArrayList<>();
            while (rows.next()) {
                contents.add(new Stored(
                        rows.getString("subject"),
                        rows.getBigDecimal("number").toBigIntegerExact(),
                        rows.getBytes("content"),
                        rows.getObject("at", OffsetDateTime.class).toInstant()));
            }
            return contents;
        }
    }
}
