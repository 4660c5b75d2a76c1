package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.UNKNOWN;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.valise.exchange.record.Entry.NotTakenOver;
import org.valise.exchange.record.Outcome;

/** Messages that no agency took over in time: the inbox, our evidence of it, and its outgoing row. */
final class NotTakenOverWriter implements EntryWriter<NotTakenOver> {

    @Override
    public List<Outcome> write(Connection connection, List<NotTakenOver> entries, Outgoing outgoing)
            throws SQLException {
        var places = InboxTable.end(
                connection, entries.stream().map(NotTakenOver::failure).toList());
        var ended = places.fresh(entries).stream().map(Placed::entry).toList();
        EvidenceTable.insert(
                        connection, ended.stream().map(NotTakenOver::failure).toList())
                .fresh(ended)
                .forEach(
                        evidence -> evidence.entry().link().ifPresent(link -> outgoing.evidence(link, evidence.seq())));
        return places.outcomes(entries, entry -> Outcome.of(UNKNOWN));
    }
}
