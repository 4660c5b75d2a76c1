package org.valise.gateway.storage.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_FOLDER_NOT_PRIVATE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.valise.gateway.storage.DatabaseException;

/** Makes folders that only the user of this process may enter (mode 0700). */
final class PrivateFolder {
    private PrivateFolder() {}

    /**
     * Creates the folder, or takes an existing one of our own and closes it to others.
     *
     * @throws DatabaseException DATABASE_FOLDER_NOT_PRIVATE when it is somebody else's, a link, or no folder
     */
    static Path at(Path path) {
        var onlyOwner = PosixFilePermissions.fromString("rwx------");
        Path folder = path.toAbsolutePath().normalize();
        try {
            if (folder.getParent() != null) {
                Files.createDirectories(folder.getParent());
            }
            try {
                return Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(onlyOwner));
            } catch (FileAlreadyExistsException e) {
                // Attack: another user of the machine made the folder, or a link, in advance to own what we put there.
                if (!Files.isDirectory(folder, NOFOLLOW_LINKS) || !isOurs(folder)) {
                    throw refused(folder, e);
                }
                return Files.setPosixFilePermissions(folder, onlyOwner);
            }
        } catch (IOException e) {
            throw refused(folder, e);
        }
    }

    private static boolean isOurs(Path folder) throws IOException {
        Object us = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        return us.equals(Files.getAttribute(folder, "unix:uid", NOFOLLOW_LINKS));
    }

    private static DatabaseException refused(Path folder, IOException cause) {
        return new DatabaseException(
                DATABASE_FOLDER_NOT_PRIVATE,
                folder + " cannot be made a folder of our own. Give it, not as a link, to the user that runs the node.",
                cause);
    }
}
