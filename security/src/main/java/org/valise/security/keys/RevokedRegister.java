package org.valise.security.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.UnaryOperator;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * What an authority has taken back, and the number of its last list, in a text file that people can read. Guarantees that
 * nothing that was revoked is forgotten and no number given twice: a change is on disk, as a whole, before it is returned,
 * and two processes change one after the other. A missing or damaged file is refused, never taken for one in which nothing
 * is revoked. Thread safe.
 */
public final class RevokedRegister {
    private final Path file;

    /** The register in this file. */
    public RevokedRegister(Path file) {
        this.file = file;
    }

    /**
     * Writes the register of a new authority, which has revoked nothing.
     *
     * @throws IOException if there is a file already, or it cannot be written
     */
    public void create() throws IOException {
        Files.writeString(file, Revoked.NOTHING.text(), StandardOpenOption.CREATE_NEW);
    }

    /**
     * What was revoked until now.
     *
     * @throws SecurityRefusal REVOKED_UNREADABLE
     */
    public Revoked read() {
        try {
            return Revoked.parse(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            throw new SecurityRefusal(
                    SecurityCode.REVOKED_UNREADABLE,
                    "The register of revoked certificates " + file
                            + " is missing or damaged; restore it from the backup. Only if this authority has never"
                            + " revoked anything nor issued a revocation list, make an empty file of this name.",
                    e);
        }
    }

    /** Adds a certificate; one that is revoked already stays as it is. */
    Revoked add(RevokedEntry entry) {
        return change(old -> old.with(entry));
    }

    /** Takes the next number for a revocation list. */
    Revoked takeNumber() {
        return change(Revoked::withNextNumber);
    }

    private synchronized Revoked change(UnaryOperator<Revoked> change) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            // Let go when the channel is closed. Without it two operators could each write away what the other revoked.
            FileLock lock = channel.lock();
            Revoked old = read();
            Revoked changed = change.apply(old);
            if (lock.isValid() && !changed.equals(old)) {
                replace(changed.text());
            }
            return changed;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private void replace(String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
