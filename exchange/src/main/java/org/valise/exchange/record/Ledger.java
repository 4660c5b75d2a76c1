package org.valise.exchange.record;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Port: the archive's writing side. What an entry holds becomes true in one transaction, and it is
 * on stable storage when the call, or the future, is done. Uniqueness is the database's, never a
 * query before an insert. Thread safe.
 */
public interface Ledger {

    /** Records one entry, in one transaction with whatever else is waiting. */
    CompletableFuture<Outcome> record(Entry entry);

    /**
     * Records one entry and waits for it.
     *
     * @throws LedgerUnavailable when the archive cannot be reached now
     */
    default Outcome recordNow(Entry entry) {
        try {
            return record(entry).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /** Records all of them in one transaction, in order; one outcome for each. */
    List<Outcome> recordAll(List<Entry> entries);
}
