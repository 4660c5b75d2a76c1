package org.valise.security.seal;

import java.util.List;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * What an envelope holds: the detached signature, the exact bytes of the document, and what is needed to open the
 * attachments. Evidence travels as the same structure, signed but not sealed, without attachments.
 *
 * @param signature CAdES signature over the manifest of header, document and attachments
 * @param document the exact bytes of the XML document
 * @param attachments at most 64, each id once
 * @param order the exact bytes of what says which messages come before this one; empty when none does
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
public record Contents(byte[] signature, byte[] document, List<AttachmentEntry> attachments, byte[] order) {
    /** Most attachments of one message. */
    public static final int MAX_ATTACHMENTS = 64;

    /** Refuses impossible combinations with CONTENTS_MALFORMED. */
    public Contents {
        attachments = List.copyOf(attachments);
        boolean distinct =
                attachments.stream().map(AttachmentEntry::id).distinct().count() == attachments.size();
        if (attachments.size() > MAX_ATTACHMENTS || !distinct) {
            throw new SecurityRefusal(
                    SecurityCode.CONTENTS_MALFORMED,
                    "The attachments of the contents contradict each other; ask the sender to send the message again.");
        }
    }

    /** Contents before which nothing comes. */
    public Contents(byte[] signature, byte[] document, List<AttachmentEntry> attachments) {
        this(signature, document, attachments, new byte[0]);
    }

    /** Contents without attachments, before which nothing comes. */
    public static Contents of(byte[] signature, byte[] document) {
        return new Contents(signature, document, List.of());
    }

    /** The one DER encoding of these contents. */
    public byte[] encode() {
        return ContentsCodec.encode(this);
    }

    /**
     * Reads contents strictly: DER only, version 1 only, nothing before or after.
     *
     * @throws SecurityRefusal CONTENTS_MALFORMED
     */
    public static Contents decode(byte[] der) {
        return ContentsCodec.decode(der);
    }

    /** Sizes only: content never reaches a log. */
    @Override
    public String toString() {
        return "Contents[document=" + document.length + " bytes, attachments=" + attachments.size() + "]";
    }
}
