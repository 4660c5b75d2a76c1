package org.valise.gateway.storage.archive;

import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.JdbiException;
import org.valise.exchange.record.LedgerUnavailable;
import org.valise.gateway.storage.DatabaseException;

/** Tells an archive that is away from an entry that it will never take. */
final class Failures {
    private Failures() {}

    /** LedgerUnavailable, unless the database has refused a value or the program is wrong: then another try is no use. */
    static RuntimeException of(Throwable failure) {
        if (failure instanceof CompletionException wrapped && wrapped.getCause() != null) {
            return of(wrapped.getCause());
        }
        if (failure instanceof SQLException sql) {
            return of(sql);
        }
        if (failure instanceof DatabaseException closed) {
            return new LedgerUnavailable("The archive is closed. Try again when the node is back.", closed);
        }
        return failure instanceof RuntimeException fault
                ? fault
                : new IllegalStateException("The archive has failed", failure);
    }

    /** Classes 22 and 23 of ISO/IEC 9075-2: a value, or a rule that a value breaks. */
    static RuntimeException of(SQLException failure) {
        var state = failure.getSQLState();
        // Without the driver's message: it may quote the value.
        return state != null && (state.startsWith("22") || state.startsWith("23"))
                ? new IllegalArgumentException("The archive cannot hold this entry, SQLSTATE " + state)
                : new LedgerUnavailable("The archive does not answer, SQLSTATE " + state, failure);
    }

    /** A reading that failed: its values are keys, so that it is always the database that is away. */
    static LedgerUnavailable ofReading(JdbiException failure) {
        return new LedgerUnavailable("The archive does not answer", failure);
    }
}
