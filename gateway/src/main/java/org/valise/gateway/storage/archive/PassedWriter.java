package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.valise.exchange.record.Entry.Passed;
import org.valise.exchange.record.Outcome;

/** Envelopes passed on: that they passed, our relay evidence, and its outgoing row. */
final class PassedWriter implements EntryWriter<Passed> {

    @Override
    public List<Outcome> write(Connection connection, List<Passed> entries, Outgoing outgoing) throws SQLException {
        var places = PassageTable.insert(connection, entries);
        var passed = places.fresh(entries).stream().map(Placed::entry).toList();
        EvidenceTable.insert(connection, passed.stream().map(Passed::evidence).toList())
                .fresh(passed)
                .forEach(evidence -> outgoing.evidence(evidence.entry().link(), evidence.seq()));
        var first = EvidenceTable.find(
                connection, places.known(entries).stream().map(Passed::evidence).toList());
        return places.outcomes(entries, entry -> first.answer(entry.evidence()));
    }
}
