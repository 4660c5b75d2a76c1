package org.valise.exchange.frame;

/**
 * What one broker message carries. The header's bytes are kept exactly as they came, because the
 * sender's signature covers them.
 */
@SuppressWarnings("ArrayRecordComponent")
public sealed interface Frame {

    /** The routing header, exact bytes; empty for an announcement. */
    byte[] header();

    /** A sealed message: CMS AuthEnvelopedData. */
    record Envelope(byte[] header, byte[] sealed) implements Frame {}

    /** Signed evidence, not sealed: it holds ids, digests and codes, and nothing of a document. */
    record Evidence(byte[] header, byte[] contents) implements Frame {}

    /**
     * A fact of trust, signed in itself. It has no routing header: it goes from node to node, not to an addressee.
     */
    record Announcement(byte[] content) implements Frame {
        @Override
        public byte[] header() {
            return new byte[0];
        }
    }

    /**
     * One sealed segment of an attachment; all segments travel before their envelope.
     *
     * @param index from 0
     */
    record Part(byte[] header, String attachment, int index, byte[] segment) implements Frame {}
}
