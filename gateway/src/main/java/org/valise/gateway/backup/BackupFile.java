package org.valise.gateway.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.gateway.configuration.Configuration;
import org.valise.security.passphrase.SealedOutput;
import org.valise.security.providers.CryptoProviders;

/** The file of a backup: keys and configuration from the node's folder, and what the node itself gives, sealed under a passphrase. */
public final class BackupFile {
    /** No edition of a directory is larger. */
    private static final long LARGEST = 16 << 20;

    private BackupFile() {}

    /**
     * Writes one, which must not exist; nothing of it stays when it cannot be finished.
     *
     * @param folder that of node.yaml
     * @param held what {@link Backup#write} has written
     */
    public static void write(
            Path file,
            char[] passphrase,
            Path folder,
            Configuration configuration,
            InputStream held,
            CryptoProviders providers)
            throws IOException {
        Path keys = configuration.keys().folder().toAbsolutePath().normalize();
        Path node = folder.toAbsolutePath().normalize();
        if (!keys.startsWith(node)) {
            throw Refusal.of(Code.BACKUP_INCOMPLETE, "The keys lie in " + keys + ", not below " + node + ".");
        }
        Files.newByteChannel(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                .close();
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                SealedOutput sealed = new SealedOutput(out, passphrase, providers);
                Entries entries = new Entries(sealed)) {
            entries.files(Entries.NODE, node, configuration(node, file));
            entries.files(Entries.NODE + node.relativize(keys) + "/", keys);
            whole = copy(new ZipInputStream(new BufferedInputStream(held)), entries);
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
        if (!whole) {
            throw Refusal.of(Code.BACKUP_INCOMPLETE, "The node broke off before it had given everything.");
        }
    }

    /** The files beside node.yaml, without this backup itself, other backups and pouches. */
    private static List<Path> configuration(Path node, Path backup) throws IOException {
        List<Path> small = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(node, Files::isRegularFile)) {
            for (Path file : files) {
                if (Files.size(file) <= LARGEST && !Files.isSameFile(file, backup)) {
                    small.add(file);
                }
            }
        }
        return small;
    }

    private static boolean copy(ZipInputStream from, Entries to) throws IOException {
        boolean whole = false;
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            from.transferTo(to.begin(entry.getName()));
            to.end();
            whole = entry.getName().equals(Entries.END);
        }
        return whole;
    }
}
