package org.valise.exchange.pouch;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.valise.schemas.pouch.PouchManifest;
import org.valise.schemas.pouch.PouchXml;
import org.valise.security.sign.Signer;

/**
 * Packs a pouch while it streams: frames one after the other, then what they are, signed. Holds no more than one frame. A pouch
 * that is not closed cannot be unpacked. Not thread safe; the stream stays open.
 */
public final class PouchWriter {
    static final int MAGIC = 0x564C5001;

    private final DataOutputStream out;
    private final FrameDigests digests = new FrameDigests();

    public PouchWriter(OutputStream stream) throws IOException {
        out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
    }

    /** Adds a frame; gives its SHA-256. */
    public byte[] add(byte[] frame) throws IOException {
        write(frame);
        return digests.add(frame);
    }

    /**
     * Signs and ends it.
     *
     * @param unpacked pouches of the other side that were taken in here
     */
    public PouchManifest close(UUID id, String from, String to, Instant now, List<UUID> unpacked, Signer signer)
            throws IOException {
        PouchManifest manifest =
                new PouchManifest(id, from, to, now, digests.frames(), digests.sha256OfAll(), unpacked);
        byte[] xml = PouchXml.write(manifest);
        out.writeInt(0);
        write(xml);
        write(signer.sign(xml));
        out.flush();
        return manifest;
    }

    private void write(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
