package org.valise.gateway.storage.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.send.Outbox;
import org.valise.exchange.send.OutboxItem;

/**
 * The outbox in PostgreSQL, oldest first. Reading takes no row out of it: whoever dies while sending finds the same
 * rows again. At most {@value #MOST_BYTES} bytes come at a time, and at least one item. Thread safe.
 */
public final class PostgresOutbox implements Outbox {
    /** The most bytes of frames that one reading holds in memory, unless a single frame is larger. */
    static final int MOST_BYTES = 16 << 20;

    private static final String SELECT = """
            SELECT * FROM (
                SELECT o.seq, o.link, m.attachments, m.origin, m.id, m.header, m.sealed,
                    e.issuer, e.event_id, e.header AS evidence_header, e.contents, a.seq AS announced, a.content,
                    sum(coalesce(octet_length(m.sealed), octet_length(e.contents), octet_length(a.content))) OVER (ORDER BY o.seq) AS bytes,
                    row_number() OVER (ORDER BY o.seq) AS position
                FROM (SELECT * FROM outbox WHERE seq > ? AND link <> ALL (?) ORDER BY seq LIMIT ?) o
                LEFT JOIN message m ON m.seq = o.message
                LEFT JOIN evidence e ON e.seq = o.evidence
                LEFT JOIN announcement a ON a.seq = o.announcement) due
            WHERE bytes <= ? OR position = 1
            ORDER BY seq
            """;

    /** A row that somebody else holds is one that evidence moves further at this moment. */
    private static final String SENT = """
            WITH gone AS (DELETE FROM outbox WHERE seq = ANY (?) RETURNING message, link),
            passed AS (
                SELECT a.message, a.member FROM addressee a JOIN gone ON a.message = gone.message AND a.link = gone.link
                WHERE a.stage = 'record' AND a.message = ANY (ARRAY (SELECT message FROM gone))
                FOR UPDATE OF a SKIP LOCKED)
            UPDATE addressee a SET stage = 'send', at = ?::timestamptz
            FROM passed WHERE a.message = passed.message AND a.member = passed.member
                AND a.message = ANY (ARRAY (SELECT message FROM passed))
            """;

    private static final String AGAIN = """
            INSERT INTO outbox (link, message)
            SELECT a.link, a.message FROM addressee a
            WHERE a.member = ? AND (a.stage IN ('send', 'relay') OR a.stage = 'receipt' AND a.at >= ?::timestamptz)
            ORDER BY a.message
            """;

    private final DataSource database;
    private final Clock clock;
    private final List<Runnable> signals = new CopyOnWriteArrayList<>();

    /** @param clock says when messages were sent */
    public PostgresOutbox(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<OutboxItem> after(long seq, int max, Set<String> except) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(SELECT)) {
            select.setLong(1, seq);
            select.setArray(2, connection.createArrayOf("text", except.toArray()));
            select.setInt(3, max);
            select.setLong(4, MOST_BYTES);
            try (var rows = select.executeQuery()) {
                List<OutboxItem> items = new ArrayList<>();
                while (rows.next()) {
                    items.add(item(rows));
                }
                return items;
            }
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private static OutboxItem item(ResultSet row) throws SQLException {
        long seq = row.getLong("seq");
        String link = row.getString("link");
        if (row.getString("issuer") != null) {
            var evidence = new Frame.Evidence(row.getBytes("evidence_header"), row.getBytes("contents"));
            return new OutboxItem(
                    seq, link, row.getString("issuer"), row.getObject("event_id", UUID.class), evidence, 0);
        }
        if (row.getBytes("content") != null) {
            // It has no id of its own: its place among the announcements names it.
            var id = new UUID(0, row.getLong("announced"));
            return new OutboxItem(seq, link, "announcement", id, new Frame.Announcement(row.getBytes("content")), 0);
        }
        var key = MessageKey.of(row);
        var envelope = new Frame.Envelope(row.getBytes("header"), row.getBytes("sealed"));
        return new OutboxItem(seq, link, key.origin(), key.id(), envelope, row.getInt("attachments"));
    }

    @Override
    public void sent(Collection<OutboxItem> items) {
        try (var connection = database.getConnection();
                var settings = connection.createStatement();
                var update = connection.prepareStatement(SENT)) {
            connection.setAutoCommit(false);
            // To lose this in a crash costs a second copy, which its receiver knows; to wait for the disk costs more.
            settings.execute("SET LOCAL synchronous_commit = off; " + OutboxHold.PASS);
            var numbers = items.stream().map(OutboxItem::seq).toArray(Long[]::new);
            update.setArray(1, connection.createArrayOf("int8", numbers));
            update.setString(2, clock.instant().toString());
            update.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    @Override
    public void onCommit(Runnable signal) {
        signals.add(signal);
    }

    /**
     * Sends once more what this member has not receipted, or has since a moment, and given to no agency.
     *
     * @return how many messages
     */
    public int again(String member, Instant since) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(AGAIN)) {
            insert.setString(1, member);
            insert.setString(2, since.toString());
            int messages = insert.executeUpdate();
            committed();
            return messages;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** Something was added and is committed. */
    void committed() {
        signals.forEach(Runnable::run);
    }
}
