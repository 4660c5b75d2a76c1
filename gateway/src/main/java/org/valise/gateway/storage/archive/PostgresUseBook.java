package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.valise.exchange.receive.Spent;
import org.valise.exchange.receive.UseBook;

/**
 * What members have used of their quotas, in PostgreSQL. What was added last may be missing after the machine went down: it
 * is not worth waiting for the disk. Thread safe.
 */
public final class PostgresUseBook implements UseBook {
    /** No quota looks back further than an hour. */
    private static final Duration KEPT = Duration.ofHours(2);

    private static final String ADD = """
            INSERT INTO quota_use (peer, member, minute, messages, bytes, evidence)
            SELECT peer, member, minute, messages, bytes, evidence
            FROM unnest(?::text[], ?::text[], ?::timestamptz[], ?::int8[], ?::int8[], ?::int8[])
                AS new (peer, member, minute, messages, bytes, evidence)
            ON CONFLICT (minute, peer, member) DO UPDATE SET
                messages = quota_use.messages + excluded.messages,
                bytes = quota_use.bytes + excluded.bytes,
                evidence = quota_use.evidence + excluded.evidence
            """;

    private static final String FORGET = "DELETE FROM quota_use WHERE minute < ?::timestamptz";

    private static final String SINCE = """
            SELECT peer, member, minute, messages, bytes, evidence FROM quota_use
            WHERE minute >= ?::timestamptz ORDER BY minute, peer, member
            """;

    private final DataSource database;
    private final Clock clock;

    public PostgresUseBook(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(List<Spent> spent) {
        try (var connection = database.getConnection();
                var settings = connection.createStatement();
                var add = connection.prepareStatement(ADD);
                var forget = connection.prepareStatement(FORGET)) {
            connection.setAutoCommit(false);
            settings.execute("SET LOCAL synchronous_commit = off");
            new Columns<>(add, 1, spent)
                    .text(Spent::peer)
                    .text(Spent::member)
                    .instant(Spent::minute)
                    .number(Spent::messages)
                    .number(Spent::bytes)
                    .number(Spent::evidence);
            add.executeUpdate();
            forget.setString(1, clock.instant().minus(KEPT).toString());
            forget.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public List<Spent> since(Instant begin) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SINCE)) {
            select.setString(1, begin.toString());
            try (var rows = select.executeQuery()) {
                List<Spent> spent = new ArrayList<>();
                while (rows.next()) {
                    spent.add(spent(rows));
                }
                return spent;
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static Spent spent(ResultSet row) throws SQLException {
        return new Spent(
                row.getString("peer"),
                row.getString("member"),
                Rows.instant(row, "minute"),
                row.getLong("messages"),
                row.getLong("bytes"),
                row.getLong("evidence"));
    }
}
