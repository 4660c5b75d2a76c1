package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.UNKNOWN;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.valise.exchange.record.Entry.Noted;
import org.valise.exchange.record.Outcome;

/** Evidence about messages of ours: kept, and the addressees it speaks of step forward. */
final class NotedWriter implements EntryWriter<Noted> {
    private final Clock clock;

    NotedWriter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Outcome> write(Connection connection, List<Noted> entries, Outgoing outgoing) throws SQLException {
        var heard = heard(connection, entries);
        var places = EvidenceTable.insert(
                connection, heard.stream().map(Heard::evidence).toList());
        var news = places.fresh(heard).stream().map(Placed::entry).toList();
        for (var move : Move.values()) {
            move.apply(
                    connection,
                    news.stream().filter(each -> each.move() == move).toList(),
                    clock.instant());
        }
        var outcomes = new ArrayList<>(Collections.nCopies(entries.size(), Outcome.of(UNKNOWN)));
        var found = places.outcomes(heard, known -> Outcome.of(Outcome.Result.REPEATED));
        for (int i = 0; i < heard.size(); i++) {
            outcomes.set(heard.get(i).position(), found.get(i));
        }
        return outcomes;
    }

    /** What is said by those who may say it; anything else is as unknown as a message that was never sent. */
    private static List<Heard> heard(Connection connection, List<Noted> entries) throws SQLException {
        var evidence = entries.stream().map(Noted::evidence).toList();
        return SpeakerQuery.run(connection, evidence).entrySet().stream()
                .map(found -> new Heard(found.getKey(), evidence.get(found.getKey()), found.getValue()))
                .filter(Heard::mayBeSaid)
                .toList();
    }
}
