package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.valise.exchange.Stage;
import org.valise.exchange.reroute.Underway;

/**
 * What is under way, in PostgreSQL. Reads through all addressees there ever were, in batches and without an index of its own: two
 * seconds for 100,000 under way among 400,000, and nothing on the message path. Thread safe.
 */
public final class PostgresUnderway implements Underway {
    private static final String AFTER =
            """
            SELECT m.seq, m.origin, m.id, m.header, a.member, a.link, a.stage
            FROM (SELECT DISTINCT a.message
                    FROM addressee a JOIN message m ON m.seq = a.message
                    WHERE a.message > ? AND m.expires > ?::timestamptz AND (%1$s)
                    ORDER BY a.message LIMIT ?) due
                JOIN message m ON m.seq = due.message
                JOIN addressee a ON a.message = due.message AND (%1$s)
            ORDER BY m.seq, a.member
            """.formatted("(" + Pending.CONDITION + ") AND (a.stage <> 'refuse' OR a.at > ?::timestamptz)");

    private static final String EVIDENCE = """
            SELECT DISTINCT o.link, e.about_origin FROM outbox o JOIN evidence e ON e.seq = o.evidence
            ORDER BY o.link, e.about_origin
            """;

    private static final String TURN = """
            UPDATE outbox o SET link = ? FROM evidence e
            WHERE e.seq = o.evidence AND o.link = ? AND e.about_origin = ?
            """;

    private static final String TURNED = """
            SELECT NOT EXISTS (SELECT FROM addressee a WHERE a.message = m.seq AND a.link = ? AND (%s))
            FROM message m WHERE m.id = ? AND m.origin = ? AND m.way = 'OUT'
            """.formatted(Pending.CONDITION);

    private final DataSource database;
    private final Clock clock;

    /** @param clock says what has expired */
    public PostgresUnderway(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Message> after(long after, int max, Instant refusedSince) {
        return call(AFTER, select -> {
            select.setLong(1, after);
            select.setString(2, clock.instant().toString());
            select.setString(3, refusedSince.toString());
            select.setInt(4, max);
            select.setString(5, refusedSince.toString());
            return messages(select);
        });
    }

    private static List<Message> messages(PreparedStatement select) throws SQLException {
        List<Message> messages = new ArrayList<>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                long seq = rows.getLong("seq");
                var leg = new Leg(
                        rows.getString("member"),
                        rows.getString("link"),
                        Stage.valueOf(rows.getString("stage").toUpperCase(Locale.ROOT)));
                int last = messages.size() - 1;
                if (last >= 0 && messages.get(last).seq() == seq) {
                    List<Leg> legs = new ArrayList<>(messages.get(last).legs());
                    legs.add(leg);
                    messages.set(last, message(rows.getBytes("header"), seq, MessageKey.of(rows), legs));
                } else {
                    messages.add(message(rows.getBytes("header"), seq, MessageKey.of(rows), List.of(leg)));
                }
            }
        }
        return messages;
    }

    private static Message message(byte[] header, long seq, MessageKey key, List<Leg> legs) {
        return new Message(seq, key.origin(), key.id(), header, legs);
    }

    @Override
    public List<Waiting> evidence() {
        return call(EVIDENCE, select -> {
            List<Waiting> waiting = new ArrayList<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(new Waiting(rows.getString("link"), rows.getString("about_origin")));
                }
            }
            return waiting;
        });
    }

    @Override
    public void turn(Waiting evidence, String link) {
        call(TURN, update -> {
            update.setString(1, link);
            update.setString(2, evidence.link());
            update.setString(3, evidence.member());
            return update.executeUpdate();
        });
    }

    @Override
    public boolean isTurnedFrom(String link, String origin, UUID id) {
        return call(TURNED, select -> {
            select.setString(1, link);
            select.setObject(2, id);
            select.setString(3, origin);
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        });
    }

    private <T> T call(String sql, Call<T> call) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return call.on(statement);
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    private interface Call<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
