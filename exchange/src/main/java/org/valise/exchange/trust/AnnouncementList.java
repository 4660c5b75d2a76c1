package org.valise.exchange.trust;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;

/**
 * What was announced and recorded, taken out of one node for a program beside it: all editions and lists, in their order. Nothing
 * in it is believed before it has been checked again, from the anchor on. Immutable but for the bytes inside.
 *
 * @param editions see {@link Announcements#editions}
 * @param revocations see {@link Announcements#revocations}
 */
public record AnnouncementList(List<Announcements.Stored> editions, List<Announcements.Stored> revocations) {

    public AnnouncementList {
        editions = List.copyOf(editions);
        revocations = List.copyOf(revocations);
    }

    /** All that a node has recorded so far. */
    public static AnnouncementList of(Announcements stored) {
        return new AnnouncementList(stored.editions(Map.of()), stored.revocations());
    }

    /**
     * For editions and then for lists: how many there are (4 bytes); of each its subject and its number in decimal digits (each
     * 2 bytes with the length and then UTF-8), when it was recorded (8 bytes, milliseconds since 1970), and its content (4 bytes
     * with the length and then the bytes). Big endian.
     */
    public byte[] encode() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            write(editions, out);
            write(revocations, out);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws Refusal {@link Code#DIRECTORY_INVALID}
     */
    public static AnnouncementList decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new AnnouncementList(read(in), read(in));
        } catch (IOException | NumberFormatException malformed) {
            throw Refusal.of(Code.DIRECTORY_INVALID, "What the node says that it goes by cannot be read.");
        }
    }

    private static void write(List<Announcements.Stored> all, DataOutputStream out) throws IOException {
        out.writeInt(all.size());
        for (Announcements.Stored each : all) {
            out.writeUTF(each.subject());
            out.writeUTF(each.number().toString());
            out.writeLong(each.at().toEpochMilli());
            out.writeInt(each.content().length);
            out.write(each.content());
        }
    }

    private static List<Announcements.Stored> read(DataInputStream in) throws IOException {
        List<Announcements.Stored> all = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            String subject = in.readUTF();
            BigInteger number = new BigInteger(in.readUTF());
            Instant at = Instant.ofEpochMilli(in.readLong());
            int length = in.readInt();
            byte[] content = in.readNBytes(Math.max(0, length));
            if (content.length != length) {
                throw new IOException("ends too early");
            }
            all.add(new Announcements.Stored(subject, number, content, at));
        }
        return all;
    }
}
