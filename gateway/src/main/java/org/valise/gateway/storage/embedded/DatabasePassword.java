package org.valise.gateway.storage.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The random password of an embedded server: 256 bits, made once, kept in a file of mode 0600. */
final class DatabasePassword {
    private DatabasePassword() {}

    /** Reads the password, or makes one that is on the disk before this returns. */
    static String in(Path file) throws IOException {
        if (Files.notExists(file)) {
            write(file);
        }
        return Files.readString(file, US_ASCII);
    }

    private static void write(Path file) throws IOException {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        var onlyOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), onlyOwner)) {
            channel.write(ByteBuffer.wrap(password.getBytes(US_ASCII)));
            channel.force(true);
        }
        DurableMove.to(file, draft);
    }
}
