package org.valise.gateway.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entries of a backup, one after the other, as a ZIP that streams. One thread. */
public final class Entries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    static final String VERSION = "version";
    static final String END = "end";
    static final String NODE = "node/";
    static final String FRAMES = "frames/";
    static final String TABLES = "database/";
    static final String PARTS = "parts/";

    private final ZipOutputStream zip;

    public Entries(OutputStream out) {
        zip = new ZipOutputStream(out);
        // Nearly all of it is sealed, and does not become smaller.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** Begins the next entry; what is written there goes into it until {@link #end}. */
    public OutputStream begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() {
                // The entry ends; the stream does not.
            }
        };
    }

    public void end() throws IOException {
        zip.closeEntry();
    }

    /** A whole entry. */
    public void add(String name, byte[] content) throws IOException {
        begin(name).write(content);
        end();
    }

    /** Every file below a folder; what goes meanwhile is left out. */
    void files(String prefix, Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            files(prefix, folder, found.filter(Files::isRegularFile).sorted().toList());
        }
    }

    /** These files of a folder. */
    void files(String prefix, Path folder, List<Path> files) throws IOException {
        for (Path file : files) {
            try (var in = Files.newInputStream(file)) {
                OutputStream out = begin(prefix + folder.relativize(file));
                in.transferTo(out);
                end();
            } catch (NoSuchFileException gone) {
                // Swept or replaced since the list was made; whatever needs it has come later.
                LOG.debug("{} is not there any more", file, gone);
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
