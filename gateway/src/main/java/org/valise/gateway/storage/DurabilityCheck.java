package org.valise.gateway.storage;

import static org.valise.gateway.storage.DatabaseProblem.DATABASE_NOT_DURABLE;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_TOO_OLD;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Refuses a server on which a committed transaction may be lost in a crash or a power cut.
 *
 * <p>Guarantees that at the moment of the check {@code fsync}, {@code full_page_writes} and {@code synchronous_commit}
 * were not off for this login. Does not guarantee that the disk tells the truth about its cache, nor that nobody
 * changes the settings later: run it at every start.
 */
public final class DurabilityCheck {
    /** The oldest major version of PostgreSQL that a node runs on. */
    public static final int OLDEST_VERSION = 15;

    private static final List<String> MUST_NOT_BE_OFF = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final int oldestVersion;

    public DurabilityCheck() {
        this(OLDEST_VERSION);
    }

    DurabilityCheck(int oldestVersion) {
        this.oldestVersion = oldestVersion;
    }

    /**
     * Checks the server behind a connection and leaves the connection as it was.
     *
     * @throws DatabaseException DATABASE_TOO_OLD or DATABASE_NOT_DURABLE
     * @throws SQLException when the server cannot be asked
     */
    public void check(Connection connection) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < oldestVersion) {
            throw new DatabaseException(
                    DATABASE_TOO_OLD,
                    "The server is PostgreSQL " + version + ". Upgrade it to " + oldestVersion + " or newer.");
        }
        for (String setting : MUST_NOT_BE_OFF) {
            if (show(connection, setting).equals("off")) {
                throw new DatabaseException(
                        DATABASE_NOT_DURABLE,
                        "The server runs with " + setting + "=off and may lose what was committed. Set " + setting
                                + "=on for the server, this database and this role.");
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
