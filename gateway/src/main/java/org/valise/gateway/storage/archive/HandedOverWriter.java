package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.valise.exchange.record.Entry.HandedOver;
import org.valise.exchange.record.Outcome;

/** Messages that an agency has taken over: the inbox, our evidence of it, and its outgoing row. */
final class HandedOverWriter implements EntryWriter<HandedOver> {

    @Override
    public List<Outcome> write(Connection connection, List<HandedOver> entries, Outgoing outgoing) throws SQLException {
        var places = InboxTable.takeOver(connection, entries);
        var taken = places.fresh(entries).stream().map(Placed::entry).toList();
        EvidenceTable.insert(
                        connection, taken.stream().map(HandedOver::handover).toList())
                .fresh(taken)
                .forEach(evidence -> outgoing.evidence(evidence.entry().link(), evidence.seq()));
        var first = EvidenceTable.find(
                connection,
                places.known(entries).stream().map(HandedOver::handover).toList());
        return places.outcomes(entries, entry -> first.answer(entry.handover()));
    }
}
