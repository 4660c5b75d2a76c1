package org.valise.exchange.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.segments.SealedAttachment;
import org.valise.security.segments.SegmentOpener;

/**
 * Reads attachments from their sealed segments. Every byte it gives out is authenticated; an attachment
 * that is cut off or not the signed one ends in a refusal, never in a normal end. Memory use is one
 * segment. Thread safe; a stream it opens belongs to one thread.
 */
public final class AttachmentReader {
    private final PartStore parts;
    private final CryptoProviders providers;

    public AttachmentReader(PartStore parts, CryptoProviders providers) {
        this.parts = parts;
        this.providers = providers;
    }

    /**
     * Reads an attachment through once.
     *
     * @throws SecurityRefusal SEGMENT_BROKEN
     */
    public void verify(String origin, UUID message, AttachmentEntry entry) {
        copy(origin, message, entry, OutputStream.nullOutputStream());
    }

    /** Writes an attachment's plain bytes. */
    public void copy(String origin, UUID message, AttachmentEntry entry, OutputStream out) {
        try (InputStream plain = open(origin, message, entry)) {
            plain.transferTo(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** An attachment's plain bytes as a stream; the caller closes it. */
    public InputStream open(String origin, UUID message, AttachmentEntry entry) {
        SegmentOpener opener = new SegmentOpener(
                entry.key(),
                message,
                entry.id(),
                new SealedAttachment(entry.size(), entry.sha256(), entry.segments()),
                providers);
        return new OpenedSegments(parts.segments(origin, message, entry.id()), opener);
    }
}
