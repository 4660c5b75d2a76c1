package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.REPEATED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.valise.exchange.record.Entry.Consigned;
import org.valise.exchange.record.Outcome;

/** Messages from peers: message, its place in the inbox, our receipt, its terms, and the receipt's outgoing row. */
final class ConsignedWriter implements EntryWriter<Consigned> {

    @Override
    public List<Outcome> write(Connection connection, List<Consigned> entries, Outgoing outgoing) throws SQLException {
        var messages = entries.stream().map(Consigned::message).toList();
        var places = MessageTable.insert(connection, Way.IN, messages);
        var fresh = places.fresh(entries);
        var held = AwaitedTable.hold(connection, fresh);
        InboxTable.insert(connection, places.fresh(messages), held);
        Release.after(
                connection,
                fresh.stream()
                        .filter(placed -> !held.contains(placed.seq()))
                        .map(placed -> MessageKey.of(placed.entry().message()))
                        .toList());
        ConsentTable.keep(
                connection,
                fresh.stream()
                        .flatMap(placed -> placed.entry().decisions().stream())
                        .toList());
        var receipts = EvidenceTable.insert(
                connection,
                fresh.stream().map(placed -> placed.entry().receipt()).toList());
        receipts.fresh(fresh)
                .forEach(receipt -> outgoing.evidence(receipt.entry().entry().link(), receipt.seq()));
        TermTable.insert(connection, places.fresh(messages));
        var first = EvidenceTable.find(
                connection,
                places.known(entries).stream().map(Consigned::receipt).toList());
        return places.outcomes(entries, entry -> answer(entry, first, outgoing));
    }

    /** Whoever sends the same again has not seen our receipt: the one that was recorded goes out again. */
    private static Outcome answer(Consigned entry, FirstKept first, Outgoing outgoing) {
        var outcome = first.answer(entry.receipt());
        if (outcome.result() == REPEATED) {
            first.of(entry.receipt()).ifPresent(kept -> outgoing.evidence(entry.link(), kept.seq()));
        }
        return outcome;
    }
}
