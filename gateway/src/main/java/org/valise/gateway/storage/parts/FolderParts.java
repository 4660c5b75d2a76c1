package org.valise.gateway.storage.parts;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.attachment.PartStore;
import org.valise.exchange.attachment.SegmentSource;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.AttachmentEntry;

/**
 * Attachments in a folder of the node's own (mode 0700): sealed segments only, never a plain byte, and the keys of our
 * own attachments sealed for this node alone.
 *
 * <p>Guarantees: a staged attachment is on stable storage when {@link #stage} returns, a kept segment after {@link
 * #flush}; parts of a recorded message are never changed again, whoever sends or uploads them once more; no name leads
 * out of the folder and no symbolic link is followed. Segments of peers are not authenticated here. A failure of the disk
 * is an {@link UncheckedIOException}. One process uses a folder; within it safe for many threads, except that two uploads
 * of one attachment at a time replace each other.
 */
public final class FolderParts implements PartStore {
    /** How far a segment may run ahead of those that are there: they travel in order and are kept side by side. */
    private static final int AHEAD = 1024;

    private final PartFiles files;
    private final Staging staging;
    private final KnownMessages known;
    private final Clock clock;
    private final Unforced unforced = new Unforced();
    private final Object sweeping = new Object();

    /**
     * Opens the folder, creating it if it does not exist.
     *
     * @param folder for this store alone; its parents exist or are created
     * @param seal keeps the keys of our own attachments
     * @param known tells recorded messages from abandoned uploads
     * @param clock dates what is in use
     */
    public FolderParts(Path folder, ArchiveSeal seal, CryptoProviders providers, KnownMessages known, Clock clock)
            throws IOException {
        this.files = new PartFiles(folder);
        this.staging = new Staging(providers, new EntryCodec(seal));
        this.known = known;
        this.clock = clock;
    }

    @Override
    public AttachmentEntry stage(String origin, UUID message, String attachment, InputStream plain, long limit) {
        Path segments = files.segments(origin, message, attachment);
        try {
            for (Path folder : files.create(origin, message)) {
                Unforced.force(folder);
            }
            Path file = Staging.beside(segments, '.' + UUID.randomUUID().toString() + PartFiles.NEW);
            try {
                var entry = staging.seal(new BoundedInput(plain, limit), message, attachment, file);
                if (known.holds(origin, message)) {
                    return recorded(segments, entry);
                }
                staging.place(file, segments, entry);
                return entry;
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was accepted and perhaps sent stays; only the same bytes may come again. */
    private AttachmentEntry recorded(Path segments, AttachmentEntry again) throws IOException {
        return staging.staged(segments)
                .filter(first -> first.sha256().equals(again.sha256()) && first.size() == again.size())
                .orElseThrow(() -> Refusal.of(
                        Code.DUPLICATE_ID, "The message of attachment " + again.id() + " is accepted already."));
    }

    @Override
    public List<AttachmentEntry> staged(String origin, UUID message) {
        synchronized (sweeping) {
            try {
                List<AttachmentEntry> entries = new ArrayList<>();
                for (String attachment : attachments(origin, message)) {
                    staging.staged(files.segments(origin, message, attachment)).ifPresent(entries::add);
                }
                if (!entries.isEmpty()) {
                    // Whoever asks is about to submit: these are no longer abandoned.
                    Files.setLastModifiedTime(files.folder(origin, message), FileTime.from(clock.instant()));
                }
                return entries;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public List<String> attachments(String origin, UUID message) {
        var names = names(origin, message);
        // Of our own only what was placed to the end; of a peer's message nothing has an entry.
        boolean own = names.stream().anyMatch(name -> name.endsWith(PartFiles.ENTRY));
        return names.stream()
                .filter(PartFiles::isSegments)
                .filter(name -> !own || names.contains(name + PartFiles.ENTRY))
                .toList();
    }

    @Override
    public SegmentSource segments(String origin, UUID message, String attachment) {
        try {
            return new FileSegments(files.segments(origin, message, attachment));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keep(String origin, UUID message, String attachment, int index, byte[] segment) {
        Path path = files.segments(origin, message, attachment);
        // Attack: a sender spoils the attachments of a message that it has a receipt for, and then disputes it.
        if (known.holds(origin, message)) {
            return;
        }
        try {
            unforced.addAll(files.create(origin, message));
            long place = (long) index * FileSegments.SEALED_BYTES;
            try (var channel = FileChannel.open(path, Set.of(CREATE, WRITE, NOFOLLOW_LINKS), PartFiles.PRIVATE_FILE)) {
                // Attack: one segment with a huge index makes a file that is larger than any disk when it is read.
                if (index < 0
                        || place > channel.size() + (long) AHEAD * FileSegments.SEALED_BYTES
                        || segment.length > FileSegments.SEALED_BYTES) {
                    throw Refusal.of(Code.FRAME_MALFORMED, "A segment is too large or far from those before it.");
                }
                write(channel, segment, place);
            }
            unforced.addAll(List.of(path, files.folder(origin, message)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(FileChannel channel, byte[] bytes, long place) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, place + buffer.position());
        }
    }

    @Override
    public void flush() {
        try {
            unforced.force();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long size(String origin, UUID message) {
        long size = 0;
        for (String name : names(origin, message)) {
            if (PartFiles.isSegments(name)) {
                size += files.segments(origin, message, name).toFile().length();
            }
        }
        return size;
    }

    /**
     * Deletes what was uploaded or came for messages that were never recorded.
     *
     * @param before the youngest file or use of a message is older than this; leave days for a slow line
     * @return how many messages' folders went
     */
    public int sweep(Instant before) {
        try {
            return new Sweep(files.root(), known, sweeping).run(before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names(String origin, UUID message) {
        try {
            return files.names(origin, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
