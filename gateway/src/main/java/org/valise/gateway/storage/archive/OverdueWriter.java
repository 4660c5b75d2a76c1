package org.valise.gateway.storage.archive;

import static org.valise.exchange.record.Outcome.Result.RECORDED;
import static org.valise.exchange.record.Outcome.Result.REPEATED;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.record.Entry.Overdue;
import org.valise.exchange.record.Outcome;

/** Messages that have been held back for long enough. */
final class OverdueWriter implements EntryWriter<Overdue> {

    @Override
    public List<Outcome> write(Connection connection, List<Overdue> entries, Outgoing outgoing) throws SQLException {
        List<Outcome> outcomes = new ArrayList<>();
        for (var entry : entries) {
            boolean released = Release.these(connection, AwaitedTable.overdue(connection, entry.now()));
            outcomes.add(Outcome.of(released ? RECORDED : REPEATED));
        }
        return outcomes;
    }
}
