package org.valise.security.segments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.valise.security.providers.CryptoProviders;

/**
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption, 2015, section 7) over
 * AES-256-GCM: the nonce is a counter and a mark of the last segment, so order and end are authenticated. The additional
 * data name message, attachment, index and end as well.
 */
final class SegmentFormat {
    static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final byte[] DOMAIN = "valise segments 1".getBytes(StandardCharsets.US_ASCII);

    private SegmentFormat() {}

    static byte[] name(UUID messageId, String attachmentId) {
        byte[] id = attachmentId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(DOMAIN.length + 2 * Long.BYTES + id.length)
                .put(DOMAIN)
                .putLong(messageId.getMostSignificantBits())
                .putLong(messageId.getLeastSignificantBits())
                .put(id)
                .array();
    }

    static Cipher cipher(CryptoProviders providers, int mode, SecretKey key, byte[] name, int index, boolean last)
            throws GeneralSecurityException {
        byte end = (byte) (last ? 1 : 0);
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putInt(NONCE_BYTES - Integer.BYTES - 1, index)
                .put(NONCE_BYTES - 1, end)
                .array();
        Cipher cipher = providers.aesGcm();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        cipher.updateAAD(name);
        cipher.updateAAD(
                ByteBuffer.allocate(Integer.BYTES + 1).putInt(index).put(end).array());
        return cipher;
    }
}
