package org.valise.exchange.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;
import org.valise.schemas.directory.DirectoryXml;

/**
 * The bytes of an announcement: its kind (1 byte), then its contents compressed (RFC 1952), because certificates in Base64 are
 * what a directory mostly consists of. Reading is bounded.
 */
final class AnnouncementCodec {
    static final byte EDITION = 1;
    static final byte REVOCATIONS = 2;

    private static final int MOST_BYTES = DirectoryXml.MAX_BYTES + (1 << 20);
    private static final int LONGEST_CODE = 64;

    private AnnouncementCodec() {}

    static byte[] edition(SignedEdition signed) {
        return write(EDITION, signed.encode());
    }

    static byte[] revocations(String member, byte[] list) {
        byte[] code = member.getBytes(StandardCharsets.US_ASCII);
        byte[] content = new byte[1 + code.length + list.length];
        content[0] = (byte) code.length;
        System.arraycopy(code, 0, content, 1, code.length);
        System.arraycopy(list, 0, content, 1 + code.length, list.length);
        return write(REVOCATIONS, content);
    }

    static byte kind(byte[] bytes) {
        return bytes.length == 0 ? 0 : bytes[0];
    }

    static SignedEdition readEdition(byte[] bytes) {
        return SignedEdition.decode(inflate(bytes));
    }

    static MembersList readRevocations(byte[] bytes) {
        byte[] content = inflate(bytes);
        int length = content.length == 0 ? -1 : content[0];
        if (length < 1 || length > LONGEST_CODE || length >= content.length - 1) {
            throw Refusal.of(Code.FRAME_MALFORMED, "The announced revocation list does not say whose it is.");
        }
        return new MembersList(
                new String(content, 1, length, StandardCharsets.US_ASCII),
                Arrays.copyOfRange(content, 1 + length, content.length));
    }

    /** A revocation list and the member whose authority is said to have issued it. */
    @SuppressWarnings("ArrayRecordComponent")
    record MembersList(String member, byte[] der) {}

    private static byte[] write(byte kind, byte[] content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(kind);
            try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
                zip.write(content);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] inflate(byte[] bytes) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            // Attack: a few thousand bytes that unpack to gigabytes.
            byte[] content = zip.readNBytes(MOST_BYTES + 1);
            if (content.length > MOST_BYTES) {
                throw Refusal.of(
                        Code.FRAME_MALFORMED, "An announcement unpacks to more than " + MOST_BYTES + " bytes.");
            }
            return content;
        } catch (IOException unreadable) {
            throw Refusal.of(Code.FRAME_MALFORMED, "An announcement cannot be unpacked.");
        }
    }
}
