package org.valise.gateway.storage.archive;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.valise.exchange.expire.Expiries;

/** What has expired, in PostgreSQL. Each stretch of time is looked at once, by the index on it. Thread safe. */
public final class PostgresExpiries implements Expiries {
    /** So many messages at a time are looked at, finished or not. */
    private static final int STRETCH = 10_000;

    private static final String LOOKED_AT =
            "SELECT greatest(least(upto, ?::timestamptz), '0001-01-01T00:00:00Z') AS upto FROM expired";
    private static final String DONE = "UPDATE expired SET upto = ?::timestamptz";

    private static final String NEXT = """
            SELECT CASE WHEN count(*) < ? THEN ?::timestamptz ELSE max(expires) END AS upto
            FROM (SELECT expires FROM message WHERE expires > ?::timestamptz AND expires <= ?::timestamptz
                ORDER BY expires LIMIT ?) stretch
            """;

    private static final String IN_THE_STRETCH =
            "(ARRAY (SELECT seq FROM message WHERE expires > ?::timestamptz AND expires <= ?::timestamptz AND way = '%s'))";

    private static final String UNANSWERED = """
            SELECT m.origin, m.id, m.header, encode(m.envelope_digest, 'hex') AS digest, due.members
            FROM (SELECT a.message, array_agg(a.member) AS members FROM addressee a
                    WHERE a.message = ANY %s AND a.stage IN ('record', 'send', 'relay')
                    GROUP BY a.message ORDER BY a.message LIMIT ?) due
                JOIN message m ON m.seq = due.message
            ORDER BY m.seq
            """.formatted(IN_THE_STRETCH.formatted("OUT"));

    private static final String UNTAKEN = """
            SELECT m.origin, m.id, encode(m.envelope_digest, 'hex') AS digest
            FROM inbox i JOIN message m ON m.seq = i.message
            WHERE i.message = ANY %s AND i.stage = 'record' ORDER BY m.seq LIMIT ?
            """.formatted(IN_THE_STRETCH.formatted("IN"));

    private static final String SINCE = """
            SELECT count(*) FILTER (WHERE event = 'RelayFailure') AS unanswered,
                count(*) FILTER (WHERE event = 'ContentHandoverFailure') AS untaken
            FROM evidence
            WHERE event IN ('RelayFailure', 'ContentHandoverFailure') AND at > ?::timestamptz AND issuer = ?
            """;

    private final DataSource database;
    private final String own;

    /** @param own whose evidence of an end counts as ours */
    public PostgresExpiries(DataSource database, String own) {
        this.database = database;
        this.own = own;
    }

    @Override
    public Instant lookedAt(Instant now) {
        return one(LOOKED_AT, row -> Rows.instant(row, "upto"), now);
    }

    @Override
    public Instant next(Instant after, Instant latest) {
        return one(NEXT, row -> Rows.instant(row, "upto"), STRETCH, latest, after, latest, STRETCH);
    }

    @Override
    public List<Unanswered> unanswered(Instant after, Instant until, int max) {
        return all(
                UNANSWERED,
                row -> new Unanswered(
                        row.getString("origin"),
                        row.getObject("id", UUID.class),
                        row.getBytes("header"),
                        row.getString("digest"),
                        Set.of((String[]) row.getArray("members").getArray())),
                after,
                until,
                max);
    }

    @Override
    public List<Untaken> untaken(Instant after, Instant until, int max) {
        return all(
                UNTAKEN,
                row -> new Untaken(row.getString("origin"), row.getObject("id", UUID.class), row.getString("digest")),
                after,
                until,
                max);
    }

    @Override
    public void done(Instant until) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(DONE)) {
            bind(update, until);
            update.executeUpdate();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public Ended since(Instant moment) {
        return one(SINCE, row -> new Ended(row.getLong("unanswered"), row.getLong("untaken")), moment, own);
    }

    private <T> T one(String sql, Row<T> row, Object... values) {
        return all(sql, row, values).get(0);
    }

    private <T> List<T> all(String sql, Row<T> row, Object... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Instant moment) {
                statement.setString(i + 1, moment.toString());
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }
}
