package org.valise.routes.broker;

import org.valise.exchange.frame.FrameCodec;

/**
 * Sizes that belong together: a frame must fit the journal's buffer, the buffer the journal's file.
 *
 * <p>A frame that fits is one journal record, written and confirmed with others in one sync; a larger one would become a
 * file of its own, with two more syncs.
 */
public final class FrameLimits {
    /** The largest frame that is carried, in bytes: 2 MiB. */
    public static final int MAX_FRAME_BYTES = FrameCodec.MAX_BYTES;

    /** Journal buffer, and the size from which Artemis would treat a message as large: headers fit beside a frame. */
    static final int BUFFER_BYTES = MAX_FRAME_BYTES + (512 << 10);

    /** One journal file holds several full buffers. */
    static final int JOURNAL_FILE_BYTES = 16 << 20;

    /** One page file; also what is read back at once. */
    static final int PAGE_BYTES = 4 << 20;

    private FrameLimits() {}

    static void require(byte[] frame) {
        if (frame.length > MAX_FRAME_BYTES) {
            throw new BrokerFailure(
                    BrokerFailure.Code.FRAME_TOO_LARGE,
                    "a frame has at most " + MAX_FRAME_BYTES + " bytes, this one " + frame.length);
        }
    }
}
