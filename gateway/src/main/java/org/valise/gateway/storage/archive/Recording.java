package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.RECORDED;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Outcome;
import org.valise.gateway.storage.BatchWriter;

/** Writes lists of entries of any kind, all in one transaction: kind by kind, then what is to be sent, then the audit. */
final class Recording implements BatchWriter<List<Entry>, Recorded> {
    /** Any number, but the same for every node on this database and used for nothing else. */
    private static final long TURN = 0x56414C495345L;

    private final List<Kind<?>> kinds;
    private final Clock clock;

    Recording(Clock clock) {
        this.clock = clock;
        kinds = List.of(
                new Kind<>(Entry.Accepted.class, new AcceptedWriter()),
                new Kind<>(Entry.Consigned.class, new ConsignedWriter()),
                new Kind<>(Entry.Passed.class, new PassedWriter()),
                new Kind<>(Entry.Noted.class, new NotedWriter(clock)),
                new Kind<>(Entry.Rerouted.class, new ReroutedWriter(clock)),
                new Kind<>(Entry.HandedOver.class, new HandedOverWriter()),
                new Kind<>(Entry.GivenUp.class, new GivenUpWriter(clock)),
                new Kind<>(Entry.NotTakenOver.class, new NotTakenOverWriter()),
                new Kind<>(Entry.Announced.class, new AnnouncedWriter()),
                new Kind<>(Entry.Quarantined.class, new QuarantinedWriter()),
                new Kind<>(Entry.Overdue.class, new OverdueWriter()),
                new Kind<>(
                        Entry.Rejected.class,
                        (connection, entries, outgoing) -> entries.stream()
                                .map(entry -> Outcome.of(RECORDED))
                                .toList()));
    }

    @Override
    public List<Recorded> write(Connection connection, List<List<Entry>> lists) throws SQLException {
        takeTurn(connection);
        var entries = lists.stream().flatMap(List::stream).toList();
        var outcomes = new Outcome[entries.size()];
        var outgoing = new Outgoing();
        for (var kind : kinds) {
            kind.write(connection, entries, outgoing, outcomes);
        }
        boolean toSend = outgoing.insert(connection);
        AuditTable.insert(connection, audit(entries, outcomes));
        return split(lists, outcomes, toSend);
    }

    /**
     * Two nodes on one database write one after the other. Numbers then become visible in their order, and whoever
     * reads the outbox or the inbox from a number on misses nothing that was committed late.
     */
    private static void takeTurn(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            statement.setLong(1, TURN);
            statement.execute();
        }
    }

    private List<AuditLine> audit(List<Entry> entries, Outcome[] outcomes) {
        var now = clock.instant();
        return IntStream.range(0, outcomes.length)
                .filter(i -> outcomes[i].result() == RECORDED)
                .mapToObj(i -> AuditLine.of(entries.get(i), now))
                .toList();
    }

    private static List<Recorded> split(List<List<Entry>> lists, Outcome[] outcomes, boolean toSend) {
        var results = new Recorded[lists.size()];
        int from = 0;
        for (int i = 0; i < results.length; i++) {
            int to = from + lists.get(i).size();
            results[i] = new Recorded(List.of(Arrays.copyOfRange(outcomes, from, to)), toSend);
            from = to;
        }
        return List.of(results);
    }
}
