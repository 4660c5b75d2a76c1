package org.valise.gateway.storage;

import static org.valise.gateway.storage.DatabaseProblem.DATABASE_REFUSED_LOGIN;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_UNREACHABLE;

import java.sql.DriverManager;
import java.sql.SQLException;

/** The first connection of a start: finds out whether the database can be used and, if not, why in plain words. */
final class DatabaseProbe {
    private final DurabilityCheck durability;

    DatabaseProbe(DurabilityCheck durability) {
        this.durability = durability;
    }

    /** @throws DatabaseException DATABASE_UNREACHABLE, DATABASE_REFUSED_LOGIN, DATABASE_TOO_OLD, DATABASE_NOT_DURABLE */
    void check(DatabaseLogin login) {
        try (var connection = DriverManager.getConnection(login.url(), login.user(), login.password())) {
            durability.check(connection);
        } catch (SQLException e) {
            throw explained(login, e);
        }
    }

    private static DatabaseException explained(DatabaseLogin login, SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (state.startsWith("28")) {
            return new DatabaseException(
                    DATABASE_REFUSED_LOGIN,
                    "The server does not let " + login + " in. Check user, password and the server's pg_hba.conf.",
                    e);
        }
        if (state.equals("3D000")) {
            return new DatabaseException(
                    DATABASE_UNREACHABLE, "There is no such database: " + login.place() + ". Create it first.", e);
        }
        return new DatabaseException(
                DATABASE_UNREACHABLE,
                "No usable answer from " + login.place()
                        + ". Check that the server runs and that the address is right.",
                e);
    }
}
