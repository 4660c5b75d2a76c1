package org.valise.gateway.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.storage.Storage;
import org.valise.gateway.storage.archive.ArchiveCopy;

/**
 * Lays a backup out as a node's folder: the node that is started there goes on from the moment of the backup. All of it or
 * nothing: what could not be finished is taken away again.
 */
public final class Restore {
    /** Frames that were in the broker; the next start puts them back. */
    public static final String FRAMES = "restored";

    private final Path folder;

    /** @param folder must be empty, or not be there */
    public Restore(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * Reads the whole backup.
     *
     * @param backup opened, see {@link org.valise.security.passphrase.OpenedInput}
     * @return the configuration of the node
     * @throws Refusal RESTORE_NOT_EMPTY, BACKUP_OF_ANOTHER_RELEASE or BACKUP_INCOMPLETE
     */
    public Configuration read(InputStream backup) throws IOException {
        requireEmpty();
        boolean whole = false;
        try {
            Configuration configuration = read(new ZipInputStream(backup), backup);
            whole = true;
            return configuration;
        } finally {
            if (!whole) {
                clear();
            }
        }
    }

    private void requireEmpty() throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw notEmpty(folder.toString());
                }
            }
        }
    }

    private static Refusal notEmpty(String where) {
        return Refusal.of(Code.RESTORE_NOT_EMPTY, where + " is not empty.");
    }

    private Configuration read(ZipInputStream zip, InputStream backup) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        for (; entry != null && entry.getName().startsWith(Entries.NODE); entry = zip.getNextEntry()) {
            write(zip, folder.resolve(entry.getName().substring(Entries.NODE.length())));
        }
        Configuration configuration = ConfigurationReader.read(folder.resolve("node.yaml"));
        if (entry == null || !entry.getName().equals(Entries.VERSION)) {
            throw incomplete();
        }
        String version = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        Storage.fill(configuration, archive -> {
            if (!archive.version().equals(version)) {
                throw Refusal.of(
                        Code.BACKUP_OF_ANOTHER_RELEASE,
                        "Its tables have version " + version + ", this release's " + archive.version() + ".");
            }
            if (archive.isUsed()) {
                throw notEmpty("The database of node.yaml");
            }
            archive.read(rows -> {
                contents(zip, configuration, rows);
                // Only its very end says that nothing was cut off.
                backup.transferTo(OutputStream.nullOutputStream());
            });
        });
        return configuration;
    }

    private void contents(ZipInputStream zip, Configuration configuration, ArchiveCopy.Rows rows) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (name.equals(Entries.END)) {
                return;
            }
            if (name.startsWith(Entries.TABLES)) {
                rows.into(name.substring(Entries.TABLES.length()), open(zip));
            } else if (name.startsWith(Entries.FRAMES)) {
                write(zip, configuration.data().resolve(FRAMES).resolve(name.substring(Entries.FRAMES.length())));
            } else if (name.startsWith(Entries.PARTS)) {
                write(zip, configuration.data().resolve("parts").resolve(name.substring(Entries.PARTS.length())));
            } else {
                throw incomplete();
            }
        }
        throw incomplete();
    }

    private static Refusal incomplete() {
        return Refusal.of(Code.BACKUP_INCOMPLETE, "It does not hold everything that a node needs.");
    }

    private static InputStream open(ZipInputStream zip) {
        return new FilterInputStream(zip) {
            @Override
            public void close() {
                // The entry ends; the stream does not.
            }
        };
    }

    private void write(ZipInputStream zip, Path file) throws IOException {
        Path place = file.normalize();
        // Attack: an entry whose name leads out of the folder.
        if (!place.startsWith(folder)) {
            throw incomplete();
        }
        Files.createDirectories(
                place.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.copy(zip, place);
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
    }

    private void clear() throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (Stream<Path> files = Files.walk(folder)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }
}
