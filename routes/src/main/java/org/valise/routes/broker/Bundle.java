package org.valise.routes.broker;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.valise.exchange.frame.FrameCodec;

/**
 * Several frames in one message of a broker, which costs its journals, its queues and the line little more than one frame
 * does. Version 1: {@code 'V' 'L' 'B' 1}, then for each frame its length (4 bytes) and its bytes. Big endian. A frame that is alone
 * travels as it is.
 *
 * <p>All frames of a bundle are envelopes, or all are evidence, so that each goes where its urgency belongs. Bounded: at most
 * {@value #MOST_FRAMES} frames and {@value #MOST_BYTES} bytes.
 */
final class Bundle {
    static final int MOST_FRAMES = 64;
    static final int MOST_BYTES = 256 << 10;

    private static final int MAGIC = 0x564C4201;

    private Bundle() {}

    /** Whether a frame may share a bundle with others of its urgency. */
    static boolean mayShare(byte[] frame) {
        return size(frame) <= MOST_BYTES / 2 && (FrameCodec.isEnvelope(frame) || FrameCodec.isEvidence(frame));
    }

    /** The bytes that a frame takes in a bundle. */
    static int size(byte[] frame) {
        return Integer.BYTES + frame.length;
    }

    /** At least one frame, in this order. */
    static byte[] write(List<byte[]> frames) {
        if (frames.size() == 1) {
            return frames.get(0);
        }
        ByteBuffer out = ByteBuffer.allocate(
                Integer.BYTES + frames.stream().mapToInt(Bundle::size).sum());
        out.putInt(MAGIC);
        frames.forEach(frame -> out.putInt(frame.length).put(frame));
        return out.array();
    }

    /** The frames of a message of the broker; see {@link #read(byte[])}. */
    static List<byte[]> read(ClientMessage message) {
        byte[] body = new byte[message.getBodyBuffer().readableBytes()];
        message.getBodyBuffer().readBytes(body);
        return read(body);
    }

    /**
     * The frames of a message, in order. What begins as a bundle and is none stays in one piece: it will be refused as a
     * malformed frame, and kept aside as it came.
     */
    static List<byte[]> read(byte[] message) {
        ByteBuffer in = ByteBuffer.wrap(message);
        if (message.length < Integer.BYTES || in.getInt() != MAGIC) {
            return List.of(message);
        }
        List<byte[]> frames = new ArrayList<>();
        while (in.remaining() > Integer.BYTES && frames.size() < MOST_FRAMES) {
            int length = in.getInt();
            if (length < 1 || length > in.remaining()) {
                return List.of(message);
            }
            byte[] frame = new byte[length];
            in.get(frame);
            frames.add(frame);
        }
        return !in.hasRemaining() && isOfOneKind(frames) ? frames : List.of(message);
    }

    /** Attack: an announcement, or a part, that hides among messages from what is counted apart. */
    private static boolean isOfOneKind(List<byte[]> frames) {
        return frames.size() > 1
                && (frames.stream().allMatch(FrameCodec::isEnvelope)
                        || frames.stream().allMatch(FrameCodec::isEvidence));
    }
}
