package org.valise.security.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/** One PKCS#12 file (RFC 7292) that only its owner may read; replaced as a whole or not at all. */
final class KeyFile {
    private KeyFile() {}

    @FunctionalInterface
    interface Filling {
        void into(KeyStore store) throws GeneralSecurityException;
    }

    static void write(Path file, char[] password, KeyStore store, Filling filling) {
        try {
            store.load(null, null);
            filling.into(store);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            writePrivately(file, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.getFileName(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make " + file.getFileName(), e);
        }
    }

    @FunctionalInterface
    interface Extraction<T> {
        T from(KeyStore store) throws GeneralSecurityException;
    }

    static <T> T read(Path file, char[] password, KeyStore store, Extraction<T> extraction) {
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
            return extraction.from(store);
        } catch (IOException | GeneralSecurityException e) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_UNREADABLE,
                    "The key file " + file.getFileName()
                            + " cannot be opened; check that it exists, that this user may read it, and its password.",
                    e);
        }
    }

    private static void writePrivately(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        // The permissions are set before the first byte is there, so that no other user has a moment to read it.
        Path fresh = Files.createTempFile(
                folder,
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
