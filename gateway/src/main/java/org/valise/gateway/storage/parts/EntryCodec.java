package org.valise.gateway.storage.parts;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.valise.security.seal.ArchiveSeal;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.segments.AttachmentKey;

/** What the node must know of an attachment of its own, with its key; rests sealed for this node alone. */
final class EntryCodec {
    private static final int VERSION = 1;
    private static final int KEY_BYTES = 32;

    private final ArchiveSeal seal;

    EntryCodec(ArchiveSeal seal) {
        this.seal = seal;
    }

    byte[] sealed(AttachmentEntry entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(VERSION);
        out.writeUTF(entry.id());
        out.writeLong(entry.size());
        out.writeUTF(entry.sha256());
        out.writeInt(entry.segments());
        out.write(entry.key().bytesForSealing());
        return seal.sealSmall(bytes.toByteArray());
    }

    AttachmentEntry open(byte[] sealed) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(seal.openSmall(sealed)));
        if (in.readByte() != VERSION) {
            throw new IOException("An attachment was staged by a newer release");
        }
        return new AttachmentEntry(
                in.readUTF(), in.readLong(), in.readUTF(), in.readInt(), AttachmentKey.of(in.readNBytes(KEY_BYTES)));
    }
}
