package org.valise.gateway.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.valise.gateway.storage.archive.ArchiveCopy;

/**
 * Writes what a running node holds: the frames in its broker, the archive, the sealed parts, in this order, so that nothing that
 * moves from one to the other is missed; what is in two of them is recognised later. Keys and configuration are not the
 * node's to give. Thread safe; streams.
 */
public final class Backup {
    private final Queues queues;
    private final Supplier<List<String>> names;
    private final ArchiveCopy archive;
    private final Path parts;

    /** Shows the frames of a queue. */
    @FunctionalInterface
    public interface Queues {
        void each(String queue, Sink sink) throws IOException;
    }

    /** Gets one frame after the other. */
    @FunctionalInterface
    public interface Sink {
        void take(byte[] frame) throws IOException;
    }

    /** @param names of all queues, those of what came in first: frames move from there to the others */
    public Backup(Queues queues, Supplier<List<String>> names, ArchiveCopy archive, Path parts) {
        this.queues = queues;
        this.names = names;
        this.archive = archive;
        this.parts = parts;
    }

    /** Everything, as of about now. */
    public void write(OutputStream out) throws IOException {
        Entries entries = new Entries(out);
        entries.add(Entries.VERSION, archive.version().getBytes(StandardCharsets.UTF_8));
        archive.write(
                () -> {
                    for (String queue : names.get()) {
                        frames(entries, queue);
                    }
                },
                new ArchiveCopy.Tables() {
                    @Override
                    public OutputStream begin(String table) throws IOException {
                        return entries.begin(Entries.TABLES + table);
                    }

                    @Override
                    public void end() throws IOException {
                        entries.end();
                    }
                });
        if (Files.isDirectory(parts)) {
            entries.files(Entries.PARTS, parts);
        }
        entries.add(Entries.END, new byte[0]);
        entries.close();
    }

    private void frames(Entries entries, String queue) throws IOException {
        DataOutputStream out = new DataOutputStream(entries.begin(Entries.FRAMES + queue));
        queues.each(queue, frame -> {
            out.writeInt(frame.length);
            out.write(frame);
        });
        out.flush();
        entries.end();
    }
}
