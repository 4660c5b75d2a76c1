package org.valise.gateway.storage.embedded;

import static org.valise.gateway.storage.DatabaseProblem.DATABASE_NOT_STARTED;

import java.io.IOException;
import java.nio.file.Path;
import org.valise.gateway.storage.Database;
import org.valise.gateway.storage.DatabaseException;

/**
 * A database on a PostgreSQL server of the node's own, for Linux on x86-64 and AArch64.
 *
 * <p>Guarantees: commits are durable; what was committed is there at the next start, also after the node or the server
 * was killed; the server listens on 127.0.0.1 only, on a port that changes, and lets nobody in without the random
 * password that lies in the folder; the node's role is no superuser; one node at a time uses a folder. Does not guard
 * against root or against other programs of the same user.
 *
 * <p>Runs as any user. As root, which PostgreSQL refuses, it needs {@code unshare} and user namespaces.
 */
public final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    /**
     * Starts the server, creating what does not exist yet, and opens its database. A server that a killed node left
     * running in the folder is stopped first. Closing the database stops the server; if the process ends without that,
     * the server runs on until the next start.
     *
     * @param folder for this node alone: database, password and log; made private (mode 0700)
     * @param programs for the PostgreSQL programs, about 60 MB; may be shared by nodes of one user; made private
     * @throws DatabaseException as {@link Database#open}, and DATABASE_FOLDER_IN_USE, DATABASE_FOLDER_NOT_PRIVATE,
     *     DATABASE_NOT_STARTED; nothing keeps running then
     */
    public static Database start(Path folder, Path programs) {
        Path ownFolder = PrivateFolder.at(folder);
        var server = serverIn(ownFolder, programs);
        try {
            return Database.open(server.login(), server);
        } catch (RuntimeException e) { // whatever it is, the server must not run on
            server.stop();
            throw e;
        }
    }

    private static EmbeddedServer serverIn(Path folder, Path programs) {
        var lock = FolderLock.on(folder);
        try {
            return EmbeddedServer.start(folder, lock, programs);
        } catch (IOException e) {
            lock.close();
            throw new DatabaseException(
                    DATABASE_NOT_STARTED,
                    "The database in " + folder + " cannot be made ready. Check space and permissions.",
                    e);
        } catch (DatabaseException e) {
            lock.close();
            throw e;
        }
    }
}
