package org.valise.gateway.storage.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.attachment.SegmentSource;
import org.valise.security.segments.SegmentSealer;

/** The sealed segments of one file; each but the last has the same size, so that a place is an index times that size. */
final class FileSegments implements SegmentSource {
    private static final int TAG_BYTES = 16;

    /** Bytes of every sealed segment but the last. */
    static final int SEALED_BYTES = SegmentSealer.SEGMENT_BYTES + TAG_BYTES;

    private final InputStream file;

    FileSegments(Path path) throws IOException {
        file = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public byte @Nullable [] next() {
        try {
            byte[] segment = file.readNBytes(SEALED_BYTES);
            return segment.length == 0 ? null : segment;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
