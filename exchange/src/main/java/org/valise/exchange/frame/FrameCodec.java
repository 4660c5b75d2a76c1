package org.valise.exchange.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;

/**
 * Version 1 of the frame: {@code 'V' 'L' 'S' 1}, kind, header length (2 bytes), header, for a part
 * its attachment (1 byte length, ASCII) and index (4 bytes), then the body. Big endian. Reading is
 * strict and bounded; anything else is {@link Code#FRAME_MALFORMED}.
 */
public final class FrameCodec {
    /** The largest frame that is carried, in bytes: 2 MiB. */
    public static final int MAX_BYTES = 2 << 20;

    private static final int MAGIC = 0x564C5301;
    private static final byte ENVELOPE = 1;
    private static final byte EVIDENCE = 2;
    private static final byte PART = 3;
    private static final byte ANNOUNCEMENT = 4;
    private static final int FIXED = 7;
    private static final Pattern ATTACHMENT = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private FrameCodec() {}

    /** Whether these bytes start as an envelope; says nothing about the rest of them. */
    public static boolean isEnvelope(byte[] bytes) {
        return bytes.length > Integer.BYTES && bytes[Integer.BYTES] == ENVELOPE;
    }

    /** The frame's bytes. */
    public static byte[] write(Frame frame) {
        if (frame instanceof Frame.Envelope envelope) {
            return plain(ENVELOPE, envelope.header(), envelope.sealed());
        }
        if (frame instanceof Frame.Evidence evidence) {
            return plain(EVIDENCE, evidence.header(), evidence.contents());
        }
        if (frame instanceof Frame.Announcement announcement) {
            return plain(ANNOUNCEMENT, announcement.header(), announcement.content());
        }
        return part((Frame.Part) frame);
    }

    /** Reads one frame, or refuses it. */
    public static Frame read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.remaining() < FIXED || in.getInt() != MAGIC) {
            throw malformed("does not start as a frame of version 1");
        }
        byte kind = in.get();
        byte[] header = take(in, Short.toUnsignedInt(in.getShort()));
        return switch (kind) {
            case ENVELOPE -> new Frame.Envelope(header, rest(in));
            case EVIDENCE -> new Frame.Evidence(header, rest(in));
            case PART -> readPart(header, in);
            case ANNOUNCEMENT -> readAnnouncement(header, in);
            default -> throw malformed("is of an unknown kind");
        };
    }

    /** Whether these bytes start as a part; says nothing about the rest of them. */
    public static boolean isPart(byte[] bytes) {
        return bytes.length > Integer.BYTES && bytes[Integer.BYTES] == PART;
    }

    /** Whether these bytes start as evidence; says nothing about the rest of them. */
    public static boolean isEvidence(byte[] bytes) {
        return bytes.length > Integer.BYTES && bytes[Integer.BYTES] == EVIDENCE;
    }

    /** Whether these bytes start as an announcement; says nothing about the rest of them. */
    public static boolean isAnnouncement(byte[] bytes) {
        return bytes.length > Integer.BYTES && bytes[Integer.BYTES] == ANNOUNCEMENT;
    }

    private static Frame readAnnouncement(byte[] header, ByteBuffer in) {
        if (header.length > 0) {
            throw malformed("announces something under a routing header");
        }
        return new Frame.Announcement(rest(in));
    }

    private static Frame readPart(byte[] header, ByteBuffer in) {
        String attachment = new String(take(in, in.hasRemaining() ? in.get() & 0xFF : 1), StandardCharsets.US_ASCII);
        // The id becomes a file name: whatever a hostile peer writes here must not leave the folder.
        if (!ATTACHMENT.matcher(attachment).matches() || in.remaining() < Integer.BYTES) {
            throw malformed("names no proper attachment");
        }
        int index = in.getInt();
        if (index < 0) {
            throw malformed("counts its segments below zero");
        }
        return new Frame.Part(header, attachment, index, rest(in));
    }

    private static byte[] plain(byte kind, byte[] header, byte[] body) {
        return start(kind, header, body.length).put(body).array();
    }

    private static byte[] part(Frame.Part part) {
        byte[] id = part.attachment().getBytes(StandardCharsets.US_ASCII);
        return start(PART, part.header(), 1 + id.length + Integer.BYTES + part.segment().length)
                .put((byte) id.length)
                .put(id)
                .putInt(part.index())
                .put(part.segment())
                .array();
    }

    private static ByteBuffer start(byte kind, byte[] header, int more) {
        return ByteBuffer.allocate(FIXED + header.length + more)
                .putInt(MAGIC)
                .put(kind)
                .putShort((short) header.length)
                .put(header);
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (in.remaining() < length) {
            throw malformed("ends too early");
        }
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static byte[] rest(ByteBuffer in) {
        return take(in, in.remaining());
    }

    private static Refusal malformed(String what) {
        return Refusal.of(Code.FRAME_MALFORMED, "The frame " + what + ".");
    }
}
