package org.valise.gateway.storage.parts;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.segments.AttachmentKey;
import org.valise.security.segments.SegmentSealer;

/** Seals an attachment of our own into a new file, and puts it in its place with the entry that opens it. */
final class Staging {
    private final CryptoProviders providers;
    private final EntryCodec codec;

    Staging(CryptoProviders providers, EntryCodec codec) {
        this.providers = providers;
        this.codec = codec;
    }

    /** Writes the segments and forces them. Every sealing has a key of its own: one key never meets one nonce twice. */
    AttachmentEntry seal(InputStream plain, UUID message, String attachment, Path file) throws IOException {
        AttachmentKey key = AttachmentKey.random(providers);
        var sealer = new SegmentSealer(plain, key, message, attachment, providers);
        try (var channel = FileChannel.open(file, Set.of(CREATE_NEW, WRITE), PartFiles.PRIVATE_FILE)) {
            for (var segment = sealer.next(); segment.isPresent(); segment = sealer.next()) {
                write(channel, segment.get());
            }
            channel.force(true);
        }
        var sealed = sealer.summary();
        return new AttachmentEntry(attachment, sealed.size(), sealed.sha256(), sealed.segments(), key);
    }

    /**
     * Replaces whatever is staged there. After a crash in between nothing is staged, rather than segments with the key of
     * others.
     */
    void place(Path file, Path segments, AttachmentEntry entry) throws IOException {
        Path folder = segments.resolveSibling("");
        Path sidecar = beside(segments, PartFiles.ENTRY);
        Files.deleteIfExists(sidecar);
        Unforced.force(folder);
        Files.move(file, segments, ATOMIC_MOVE);
        Path draft = beside(segments, PartFiles.ENTRY + PartFiles.NEW);
        Files.deleteIfExists(draft);
        try (var channel = FileChannel.open(draft, Set.of(CREATE_NEW, WRITE), PartFiles.PRIVATE_FILE)) {
            write(channel, codec.sealed(entry));
            channel.force(true);
        }
        Files.move(draft, sidecar, ATOMIC_MOVE);
        Unforced.force(folder);
    }

    /** What is staged there. */
    Optional<AttachmentEntry> staged(Path segments) throws IOException {
        Path sidecar = beside(segments, PartFiles.ENTRY);
        return Files.exists(sidecar) ? Optional.of(codec.open(Files.readAllBytes(sidecar))) : Optional.empty();
    }

    static Path beside(Path segments, String ending) {
        return segments.resolveSibling(segments.getFileName() + ending);
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }
}
