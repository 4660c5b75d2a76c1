package org.valise.gateway.storage.archive;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.gateway.storage.GroupCommit;

/**
 * The archive's writing side in PostgreSQL. What is handed in while one transaction is being committed shares the next.
 *
 * <p>Guarantees what {@link Ledger} says, on a database that was opened as durable. Numbers become visible in their
 * order, also when several nodes write to one database. When the connection breaks during the commit, LedgerUnavailable
 * does not say that nothing was recorded: hand the entry in again, and it is REPEATED if it was.
 *
 * <p>Thread safe. What depends on a future without an executor of its own runs on the committing thread.
 */
public final class PostgresLedger implements Ledger, AutoCloseable {
    private final GroupCommit<List<Entry>, Recorded> group;
    private final PostgresOutbox outbox;

    /**
     * Starts the committing thread.
     *
     * @param name names the thread
     * @param outbox is told of every commit that has added to it
     * @param clock says when evidence came
     */
    public PostgresLedger(String name, DataSource database, PostgresOutbox outbox, Clock clock) {
        this.outbox = outbox;
        this.group = new GroupCommit<>("record-" + name, database, new Recording(clock));
    }

    @Override
    public CompletableFuture<Outcome> record(Entry entry) {
        return commit(List.of(entry)).thenApply(outcomes -> outcomes.get(0));
    }

    @Override
    public List<Outcome> recordAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        try {
            return commit(entries).join();
        } catch (CompletionException failed) {
            throw Failures.of(failed);
        }
    }

    private CompletableFuture<List<Outcome>> commit(List<Entry> entries) {
        return group.commit(List.copyOf(entries)).handle((recorded, failure) -> {
            if (failure != null) {
                throw Failures.of(failure);
            }
            if (recorded.toSend()) {
                outbox.committed();
            }
            return recorded.outcomes();
        });
    }

    /** Takes nothing more and returns when all that was handed in is committed. */
    @Override
    public void close() {
        group.close();
    }
}
