package org.valise.gateway.storage.parts;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.valise.schemas.Codes;

/**
 * Where parts lie: {@code <origin>/<message id>/<attachment>} for the segments, with the endings {@code .entry} for what
 * the node must know of its own and {@code .new} while a file is being written. Folders have mode 0700, files 0600.
 */
final class PartFiles {
    static final String ENTRY = ".entry";
    static final String NEW = ".new";
    static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final Pattern ATTACHMENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private final Path root;

    PartFiles(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        if (this.root.getParent() != null) {
            Files.createDirectories(this.root.getParent());
        }
        create(this.root);
    }

    Path root() {
        return root;
    }

    /** The message's folder, whether or not it exists. */
    Path folder(String origin, UUID message) {
        // Attack: a name with a slash or two dots leads out of the folder. Neither form has room for one.
        return root.resolve(Codes.member(origin)).resolve(message.toString());
    }

    /** The message's folder, created if need be; with what was created, which has to be forced to disk. */
    Set<Path> create(String origin, UUID message) throws IOException {
        Path ofOrigin = root.resolve(Codes.member(origin));
        boolean newOrigin = create(ofOrigin);
        boolean newMessage = create(folder(origin, message));
        return newOrigin ? Set.of(root, ofOrigin) : newMessage ? Set.of(ofOrigin) : Set.of();
    }

    /** The file of an attachment's segments, whether or not it exists. */
    Path segments(String origin, UUID message, String attachment) {
        if (!ATTACHMENT.matcher(attachment).matches()) {
            throw new IllegalArgumentException("an attachment's name is 1 to 64 of a-z, 0-9 and hyphen");
        }
        return folder(origin, message).resolve(attachment);
    }

    /** The names of a message's files, sorted; none when it has no folder. */
    List<String> names(String origin, UUID message) throws IOException {
        Path folder = folder(origin, message);
        // Most messages have none. The first question says so without an exception; the second is the careful one.
        if (!folder.toFile().exists() || !Files.isDirectory(folder, NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static boolean isSegments(String name) {
        return ATTACHMENT.matcher(name).matches();
    }

    private static boolean create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder, PRIVATE_FOLDER);
            return true;
        } catch (FileAlreadyExistsException e) {
            // Attack: a link in its place would make us write elsewhere.
            if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(folder.toString());
            }
            return false;
        }
    }
}
