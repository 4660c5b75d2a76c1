package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.RECORDED;
import static org.valise.exchange.record.Outcome.Result.UNKNOWN;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.valise.exchange.record.Entry.Rerouted;
import org.valise.exchange.record.Outcome;

/**
 * Messages of ours that go another way: their addressees get the new link and begin anew, one outgoing row for it, and what was
 * still to be sent over the old link to nobody else goes from the outbox.
 */
final class ReroutedWriter implements EntryWriter<Rerouted> {
    /** Whoever got a receipt meanwhile stays where he is. */
    private static final String TURN = """
            UPDATE addressee a SET link = new.turned, stage = 'record', code = NULL, at = ?::timestamptz
            FROM unnest(?::int8[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
                    AS new (position, origin, id, member, link, turned)
                JOIN message m ON m.id = new.id AND m.origin = new.origin AND m.way = 'OUT'
            WHERE m.id = ANY (?) AND a.message = m.seq AND a.member = new.member AND a.link = new.link AND (%s)
            RETURNING new.position, a.message, new.link, new.turned
            """.formatted(Pending.CONDITION);

    private static final String FORGET = """
            DELETE FROM outbox o USING unnest(?::int8[], ?::text[]) AS old (message, link)
            WHERE o.message = old.message AND o.link = old.link
                AND NOT EXISTS (SELECT FROM addressee a WHERE a.message = old.message AND a.link = old.link)
            """;

    private final Clock clock;

    ReroutedWriter(Clock clock) {
        this.clock = clock;
    }

    private record Row(int position, Rerouted entry, String member) {}

    private record Turned(int position, long message, String from, String to) {}

    @Override
    public List<Outcome> write(Connection connection, List<Rerouted> entries, Outgoing outgoing) throws SQLException {
        List<Turned> turned = turn(connection, rows(entries));
        var outcomes = new ArrayList<>(Collections.nCopies(entries.size(), Outcome.of(UNKNOWN)));
        turned.forEach(each -> outcomes.set(each.position(), Outcome.of(RECORDED)));
        // Of each message one copy for each link, in the order in which they were accepted.
        Map<Long, Set<String>> copies = new TreeMap<>();
        turned.forEach(each -> copies.computeIfAbsent(each.message(), message -> new TreeSet<>())
                .add(each.to()));
        copies.forEach((message, links) -> links.forEach(link -> outgoing.message(link, message)));
        forget(connection, turned);
        return outcomes;
    }

    private static List<Row> rows(List<Rerouted> entries) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            for (String member : entries.get(i).members()) {
                rows.add(new Row(i, entries.get(i), member));
            }
        }
        return rows;
    }

    private List<Turned> turn(Connection connection, List<Row> rows) throws SQLException {
        List<Turned> turned = new ArrayList<>();
        try (var update = connection.prepareStatement(TURN)) {
            update.setString(1, clock.instant().toString());
            new Columns<>(update, 2, rows)
                    .number(Row::position)
                    .text(row -> row.entry().origin())
                    .uuid(row -> row.entry().message())
                    .text(Row::member)
                    .text(row -> row.entry().from())
                    .text(row -> row.entry().to())
                    .uuid(row -> row.entry().message());
            try (var found = update.executeQuery()) {
                while (found.next()) {
                    turned.add(new Turned(
                            found.getInt("position"),
                            found.getLong("message"),
                            found.getString("link"),
                            found.getString("turned")));
                }
            }
        }
        return turned;
    }

    private static void forget(Connection connection, List<Turned> turned) throws SQLException {
        try (var delete = connection.prepareStatement(FORGET)) {
            new Columns<>(delete, 1, turned).number(Turned::message).text(Turned::from);
            delete.executeUpdate();
        }
    }
}
