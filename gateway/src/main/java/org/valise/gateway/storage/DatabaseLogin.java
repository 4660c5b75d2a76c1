package org.valise.gateway.storage;

import static org.valise.gateway.storage.DatabaseProblem.DATABASE_REFUSED_LOGIN;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_UNREACHABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a database is and who asks for it.
 *
 * @param url a PostgreSQL JDBC URL without user and password
 * @param user the name of a database role
 * @param password its password; left out of {@link #toString()}
 */
public record DatabaseLogin(String url, String user, String password) {

    public DatabaseLogin {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseException(
                    DATABASE_UNREACHABLE,
                    "The database must be PostgreSQL: its URL starts with jdbc:postgresql:, followed by //host:port/name.");
        }
    }

    /**
     * Reads the password from the first line of a file, so that it stands in no configuration and no process list.
     *
     * @throws DatabaseException DATABASE_REFUSED_LOGIN when the file cannot be read or is empty
     */
    public static DatabaseLogin withPasswordFile(String url, String user, Path passwordFile) {
        try (var lines = Files.lines(passwordFile)) {
            return lines.findFirst()
                    .filter(line -> !line.isBlank())
                    .map(line -> new DatabaseLogin(url, user, line))
                    .orElseThrow(() -> new DatabaseException(
                            DATABASE_REFUSED_LOGIN,
                            "The password file " + passwordFile
                                    + " is empty. Write the password into its first line."));
        } catch (IOException e) {
            throw new DatabaseException(
                    DATABASE_REFUSED_LOGIN,
                    "The password file " + passwordFile + " cannot be read. Check its path and its permissions.",
                    e);
        }
    }

    @Override
    public String toString() {
        return user + " at " + place();
    }

    /** The URL without its parameters: JDBC accepts a password among them, and messages must not show it. */
    String place() {
        return url.replaceFirst("[?].*", "");
    }
}
