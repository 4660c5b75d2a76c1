package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.RECORDED;
import static org.valise.exchange.record.Outcome.Result.UNKNOWN;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.valise.exchange.record.Entry.GivenUp;
import org.valise.exchange.record.Outcome;
import org.valise.schemas.evidence.Reason;

/** Messages of ours that nobody has answered in time: their addressees' end, our evidence of it, and nothing to be sent any more. */
final class GivenUpWriter implements EntryWriter<GivenUp> {
    /** Whoever has answered meanwhile stays where he is. */
    private static final String END = """
            UPDATE addressee a SET stage = 'refuse', code = new.code, at = ?::timestamptz
            FROM unnest(?::int8[], ?::text[], ?::uuid[], ?::text[], ?::text[]) AS new (position, origin, id, member, code)
                JOIN message m ON m.id = new.id AND m.origin = new.origin AND m.way = 'OUT'
            WHERE m.id = ANY (?) AND a.message = m.seq AND a.member = new.member AND a.stage IN ('record', 'send', 'relay')
            RETURNING new.position, a.message
            """;

    private static final String FORGET = """
            DELETE FROM outbox o WHERE o.message = ANY (?) AND NOT EXISTS (
                SELECT FROM addressee a
                WHERE a.message = o.message AND a.link = o.link AND a.stage IN ('record', 'send', 'relay'))
            """;

    private final Clock clock;

    GivenUpWriter(Clock clock) {
        this.clock = clock;
    }

    private record Row(int position, GivenUp entry, String member) {}

    @Override
    public List<Outcome> write(Connection connection, List<GivenUp> entries, Outgoing outgoing) throws SQLException {
        var outcomes = new ArrayList<>(Collections.nCopies(entries.size(), Outcome.of(UNKNOWN)));
        var ended = new TreeSet<Long>();
        try (var update = connection.prepareStatement(END)) {
            update.setString(1, clock.instant().toString());
            new Columns<>(update, 2, rows(entries))
                    .number(Row::position)
                    .text(row -> row.entry().evidence().record().sender())
                    .uuid(row -> row.entry().evidence().record().messageId())
                    .text(Row::member)
                    .text(row -> row.entry()
                            .evidence()
                            .record()
                            .reason()
                            .map(Reason::code)
                            .orElse(null))
                    .uuid(row -> row.entry().evidence().record().messageId());
            try (var found = update.executeQuery()) {
                while (found.next()) {
                    outcomes.set(found.getInt("position"), Outcome.of(RECORDED));
                    ended.add(found.getLong("message"));
                }
            }
        }
        EvidenceTable.insert(
                connection,
                IntStream.range(0, entries.size())
                        .filter(i -> outcomes.get(i).result() == RECORDED)
                        .mapToObj(i -> entries.get(i).evidence())
                        .toList());
        try (var delete = connection.prepareStatement(FORGET)) {
            delete.setArray(1, connection.createArrayOf("int8", ended.toArray()));
            delete.executeUpdate();
        }
        return outcomes;
    }

    private static List<Row> rows(List<GivenUp> entries) {
        return IntStream.range(0, entries.size())
                .boxed()
                .flatMap(i -> entries.get(i).members().stream().map(member -> new Row(i, entries.get(i), member)))
                .toList();
    }
}
