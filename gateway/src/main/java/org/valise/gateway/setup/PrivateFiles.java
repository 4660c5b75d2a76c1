package org.valise.gateway.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files with secrets: never overwritten, and readable by their owner from the first moment. */
final class PrivateFiles {

    private PrivateFiles() {}

    static void folder(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    static void write(Path file, char[] secret) throws IOException {
        try (var channel = Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(java.nio.charset.StandardCharsets.UTF_8.encode(new String(secret) + "\n"));
        }
    }

    static char[] read(Path file) throws IOException {
        return Files.readString(file).strip().toCharArray();
    }
}
