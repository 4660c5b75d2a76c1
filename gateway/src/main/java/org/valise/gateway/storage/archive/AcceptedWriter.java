package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.CONFLICT;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.valise.exchange.record.Entry.Accepted;
import org.valise.exchange.record.Outcome;

/** Accepted submissions: message, our acceptance, its addressees, its terms, its place in its conversation, and one outgoing row for each link. */
final class AcceptedWriter implements EntryWriter<Accepted> {

    @Override
    public List<Outcome> write(Connection connection, List<Accepted> entries, Outgoing outgoing) throws SQLException {
        var messages = entries.stream().map(Accepted::message).toList();
        var places = MessageTable.insert(connection, Way.OUT, messages);
        var fresh = places.fresh(entries);
        EvidenceTable.insert(
                connection,
                fresh.stream().map(placed -> placed.entry().acceptance()).toList());
        AddresseeTable.insert(connection, fresh);
        TermTable.insert(connection, places.fresh(messages));
        ConversationTable.advance(connection, fresh.stream().map(Placed::entry).toList());
        fresh.forEach(placed -> placed.entry().links().keySet().forEach(link -> outgoing.message(link, placed.seq())));
        return places.outcomes(entries, again(connection, places.known(entries)));
    }

    /** The same document gets its first acceptance again; another one under the same id does not. */
    private static Function<Accepted, Outcome> again(Connection connection, List<Accepted> known) throws SQLException {
        var keys = known.stream().map(entry -> MessageKey.of(entry.message())).toList();
        var terms = MessageTable.contentTerms(connection, Way.OUT, keys);
        var first = EvidenceTable.find(
                connection, known.stream().map(Accepted::acceptance).toList());
        return entry -> first.of(entry.acceptance())
                .filter(same -> Arrays.equals(
                        terms.get(MessageKey.of(entry.message())),
                        entry.message().contentTerm()))
                .map(KeptEvidence::repeated)
                .orElse(Outcome.of(CONFLICT));
    }
}
