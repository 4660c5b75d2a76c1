package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.record.Entry.Announced;
import org.valise.exchange.record.Outcome;

/** Facts of trust: each kept once, and passed on to the peers that the entry names, again if it was known. */
final class AnnouncedWriter implements EntryWriter<Announced> {

    @Override
    public List<Outcome> write(Connection connection, List<Announced> entries, Outgoing outgoing) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        // They are rare: one statement for each is no waste.
        for (var entry : entries) {
            var kept = AnnouncementTable.keep(connection, entry);
            if (kept.result() != Outcome.Result.CONFLICT) {
                entry.links().stream().sorted().forEach(link -> outgoing.announcement(link, kept.seq()));
            }
            outcomes.add(Outcome.of(kept.result()));
        }
        return outcomes;
    }
}
