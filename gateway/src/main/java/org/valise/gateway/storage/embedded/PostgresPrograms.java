package org.valise.gateway.storage.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.valise.gateway.storage.DatabaseProblem.DATABASE_NOT_STARTED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import org.valise.gateway.storage.DatabaseException;

/**
 * The PostgreSQL programs that travel with this release, unpacked (about 60 MB) into a private folder.
 *
 * <p>Any number of nodes and processes may share the folder: each version has its own sub-folder, which appears whole
 * or not at all.
 */
final class PostgresPrograms {
    private static final String ARCHIVE = "/postgres-linux-%s.txz";

    private PostgresPrograms() {}

    /** Unpacks the programs where that has not been done yet and returns the folder that holds bin, lib and share. */
    static Path unpackedIn(Path folder) throws IOException {
        Path programs = PrivateFolder.at(folder);
        byte[] archive = archive();
        Path unpacked = programs.resolve("postgresql-" + fingerprint(archive));
        if (Files.notExists(unpacked)) {
            Path draft = Files.createTempDirectory(programs, "unpacking-");
            unpack(archive, draft);
            try {
                Files.move(draft, unpacked, ATOMIC_MOVE);
            } catch (FileSystemException e) {
                DeletedFolder.at(draft);
                if (Files.notExists(unpacked)) {
                    throw e;
                } // otherwise another node was faster
            }
        }
        return unpacked;
    }

    private static byte[] archive() throws IOException {
        String machine = System.getProperty("os.arch");
        String name = ARCHIVE.formatted(machine.equals("aarch64") ? "arm_64" : "x86_64");
        try (var stream = PostgresPrograms.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new DatabaseException(
                        DATABASE_NOT_STARTED,
                        "This release has no PostgreSQL for " + machine + ". Give the URL of a server instead.");
            }
            return stream.readAllBytes();
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var entries = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? target : target.resolveSibling("."));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (entry.isFile()) {
                    Files.copy(entries, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                }
            }
        }
    }
}
