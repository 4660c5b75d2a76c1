package org.valise.gateway.storage.archive;

import java.sql.Connection;
import java.sql.SQLException;

/** While somebody holds the outbox, nothing leaves it, in no process of this node. */
final class OutboxHold {
    /** Any number, but the same for every node on this database and used for nothing else. */
    private static final long HOLD = 0x56414C484FL;

    /** To be run in the transaction that takes rows out: waits while somebody holds it. */
    static final String PASS = "SELECT pg_advisory_xact_lock_shared(" + HOLD + ")";

    private OutboxHold() {}

    /** Holds it with this connection, when those who are taking rows out are done. */
    static void take(Connection connection) throws SQLException {
        call(connection, "SELECT pg_advisory_lock(" + HOLD + ")");
    }

    /** Lets it go; without effect when it was not held. */
    static void release(Connection connection) throws SQLException {
        call(
                connection,
                "SELECT pg_advisory_unlock(" + HOLD + ") FROM pg_locks"
                        + " WHERE locktype = 'advisory' AND pid = pg_backend_pid() AND mode = 'ExclusiveLock' LIMIT 1");
    }

    private static void call(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
