package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How much waits in the archive: to be sent, and to be taken over. Asks indexes only; the database gives up after two seconds. Thread
 * safe.
 */
public final class PostgresBacklog {
    private static final int PATIENCE_SECONDS = 2;

    private static final String OUTBOX = """
            SELECT waiting.link, waiting.count, coalesce(m.at, e.at, a.at) AS oldest
            FROM (SELECT link, count(*) AS count, min(seq) AS first FROM outbox GROUP BY link) waiting
            JOIN outbox o ON o.seq = waiting.first
            LEFT JOIN message m ON m.seq = o.message
            LEFT JOIN evidence e ON e.seq = o.evidence
            LEFT JOIN announcement a ON a.seq = o.announcement
            """;

    private static final String INBOX = """
            SELECT count(*) AS count,
                (SELECT at FROM inbox WHERE stage = 'record' ORDER BY message LIMIT 1) AS oldest
            FROM inbox WHERE stage = 'record'
            """;

    private static final String EVIDENCE = """
            SELECT max(at) AS moment FROM (SELECT issuer, at FROM evidence ORDER BY seq DESC LIMIT 200) newest
            WHERE issuer <> ?
            """;

    private final DataSource database;

    /**
     * Items that wait, and since when the oldest of them has been waiting.
     *
     * @param link the peer they are for; empty for the inbox
     */
    public record Waiting(String link, long count, Optional<Instant> oldest) {}

    public PostgresBacklog(DataSource database) {
        this.database = database;
    }

    /** What is not with our broker yet, by peer. */
    public List<Waiting> outbox() {
        List<Waiting> links = new ArrayList<>();
        ask(OUTBOX, row -> links.add(waiting(row.getString("link"), row)));
        return links;
    }

    /** What no agency has taken over. */
    public Waiting inbox() {
        List<Waiting> found = new ArrayList<>();
        ask(INBOX, row -> found.add(waiting("", row)));
        return found.get(0);
    }

    /** The moment by the database's own clock. */
    public Instant now() {
        return moment("SELECT clock_timestamp() AS moment").orElseThrow();
    }

    /** The latest date on the newest evidence that others have sent; nothing when there is none. */
    public Optional<Instant> newestEvidence(String own) {
        return moment(EVIDENCE, own);
    }

    private Optional<Instant> moment(String question, String... about) {
        List<Instant> found = new ArrayList<>();
        ask(
                question,
                row -> Optional.ofNullable(row.getObject("moment", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .ifPresent(found::add),
                about);
        return found.stream().findFirst();
    }

    private static Waiting waiting(String link, ResultSet row) throws SQLException {
        @Nullable OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Waiting(
                link, row.getLong("count"), Optional.ofNullable(oldest).map(OffsetDateTime::toInstant));
    }

    private interface Row {
        void take(ResultSet row) throws SQLException;
    }

    private void ask(String question, Row each, String... about) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(question)) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            for (int i = 0; i < about.length; i++) {
                statement.setString(i + 1, about[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.take(rows);
                }
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }
}
