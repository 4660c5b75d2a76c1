package org.valise.exchange.pouch;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.frame.FrameCodec;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.pouch.PouchManifest;
import org.valise.schemas.pouch.PouchXml;

/** Takes a pouch apart while it streams; holds no more than one frame. Nothing of it is believed here. */
public final class PouchReader {
    private static final int MOST_SIGNATURE = 64 << 10;

    private PouchReader() {}

    /** Takes one frame after the other. */
    @FunctionalInterface
    public interface Sink {
        void take(byte[] frame) throws IOException;
    }

    /**
     * What was read.
     *
     * @param manifest what the pouch says that it holds
     * @param xml the exact bytes of that
     * @param signature of those bytes
     * @param whole whether the frames are as many as it says, and these
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Contents(PouchManifest manifest, byte[] xml, byte[] signature, boolean whole) {}

    /**
     * Reads to the end.
     *
     * @throws Refusal {@link Code#POUCH_MALFORMED} when it is no pouch, or not all of one
     */
    public static Contents read(InputStream stream, Sink sink) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        try {
            if (in.readInt() != PouchWriter.MAGIC) {
                throw Refusal.of(Code.POUCH_MALFORMED, "The file is no pouch.");
            }
            FrameDigests digests = new FrameDigests();
            for (byte[] frame = next(in, FrameCodec.MAX_BYTES);
                    frame.length > 0;
                    frame = next(in, FrameCodec.MAX_BYTES)) {
                digests.add(frame);
                sink.take(frame);
            }
            byte[] xml = next(in, PouchXml.MAX_BYTES);
            byte[] signature = next(in, MOST_SIGNATURE);
            if (in.read() != -1) {
                throw Refusal.of(Code.POUCH_MALFORMED, "Something follows the end of the pouch.");
            }
            PouchManifest manifest = PouchXml.read(xml);
            boolean whole =
                    manifest.frames() == digests.frames() && manifest.sha256().equals(digests.sha256OfAll());
            return new Contents(manifest, xml, signature, whole);
        } catch (EOFException truncated) {
            throw Refusal.of(Code.POUCH_MALFORMED, "The file ends before the pouch does.");
        } catch (MalformedXml malformed) {
            throw Refusal.of(Code.POUCH_MALFORMED, malformed.finding().message());
        }
    }

    private static byte[] next(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        // Attack: a length that fills the memory.
        if (length < 0 || length > most) {
            throw Refusal.of(Code.POUCH_MALFORMED, "A part of the file is longer than anything in a pouch.");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }
}
