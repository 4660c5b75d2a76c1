package org.valise.gateway.storage.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_FOLDER_IN_USE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.valise.gateway.storage.DatabaseException;

/**
 * The right of one node to a data folder. It ends with {@link #close()} or with the process, however that ends, so
 * that a server found running in a locked folder is known to be an orphan.
 */
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws DatabaseException DATABASE_FOLDER_IN_USE when another node holds the folder */
    static FolderLock on(Path folder) {
        try {
            var channel = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new DatabaseException(
                        DATABASE_FOLDER_IN_USE,
                        "Another node runs on " + folder + ". Stop it, or give this node a data folder of its own.");
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true; // held by another node in this process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
