package org.valise.exchange.directory;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;

/**
 * An edition's exact bytes and the stewards' detached signatures over them, as they are handed on. Nothing is checked yet.
 */
@SuppressWarnings("ArrayRecordComponent")
public record SignedEdition(byte[] xml, List<byte[]> signatures) {
    private static final int MOST_SIGNATURES = 50;

    public SignedEdition {
        signatures = List.copyOf(signatures);
    }

    /** One byte sequence: the number of signatures (1 byte), each with its length (4 bytes), then the directory. Big endian. */
    public byte[] encode() {
        int length = 1
                + signatures.stream()
                        .mapToInt(signature -> 4 + signature.length)
                        .sum()
                + xml.length;
        ByteBuffer out = ByteBuffer.allocate(length).put((byte) signatures.size());
        signatures.forEach(signature -> out.putInt(signature.length).put(signature));
        return out.put(xml).array();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws Refusal {@link Code#DIRECTORY_INVALID}
     */
    public static SignedEdition decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            int count = Byte.toUnsignedInt(in.get());
            List<byte[]> signatures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int length = in.getInt();
                // Attack: a length beyond what came asks for memory that nobody sent.
                if (length < 0 || length > in.remaining() || count > MOST_SIGNATURES) {
                    throw broken();
                }
                byte[] signature = new byte[length];
                in.get(signature);
                signatures.add(signature);
            }
            byte[] xml = new byte[in.remaining()];
            in.get(xml);
            return new SignedEdition(xml, signatures);
        } catch (BufferUnderflowException cut) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return Refusal.of(Code.DIRECTORY_INVALID, "The directory and its signatures cannot be told apart.");
    }
}
