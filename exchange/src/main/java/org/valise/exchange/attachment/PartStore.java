package org.valise.exchange.attachment;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.valise.security.seal.AttachmentEntry;

/**
 * Port: where sealed segments rest. Thread safe for different messages. Names are checked before
 * they get here; an implementation still must not leave its folder.
 */
public interface PartStore {

    /**
     * Seals an agency's attachment while it streams in and keeps it until its document is submitted.
     *
     * @param limit most bytes to read; more is refused
     * @throws org.valise.exchange.Refusal when it is larger than the limit
     */
    AttachmentEntry stage(String origin, UUID message, String attachment, InputStream plain, long limit);

    /** What was staged for a message that has not been accepted yet. */
    List<AttachmentEntry> staged(String origin, UUID message);

    /** The attachments whose segments are kept for a message, by id, sorted. */
    List<String> attachments(String origin, UUID message);

    /** The sealed segments of one attachment, in order; the caller closes it. */
    SegmentSource segments(String origin, UUID message, String attachment);

    /** Keeps one segment that came from a peer; the same index again replaces it. */
    void keep(String origin, UUID message, String attachment, int index, byte[] segment);

    /** Forces all that was kept since the last call to stable storage. */
    void flush();

    /** Bytes kept for a message so far. */
    long size(String origin, UUID message);
}
