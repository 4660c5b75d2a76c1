package org.valise.gateway.storage;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a batch that failed for one of its items from a database that serves nobody at the moment. */
final class BatchFailure {
    private BatchFailure() {}

    /**
     * True for a refused value (SQLSTATE classes 22 and 23, ISO/IEC 9075-2), for a conflict with another transaction
     * (class 40) and for a writer that failed without the database: to write the items singly is worth the while.
     */
    static boolean mayBeOneItems(Throwable failure) {
        String state = sqlState(failure);
        return state == null || state.startsWith("22") || state.startsWith("23") || state.startsWith("40");
    }

    /** The state of the innermost SQL exception; empty when that has none, null when the database had no part. */
    private static @Nullable String sqlState(Throwable failure) {
        String state = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                state = sql.getSQLState() == null ? "" : sql.getSQLState();
            }
        }
        return state;
    }
}
