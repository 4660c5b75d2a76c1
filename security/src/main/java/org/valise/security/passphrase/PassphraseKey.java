package org.valise.security.passphrase;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.valise.security.providers.CryptoProviders;

/**
 * A key out of a passphrase (PBKDF2 with HMAC-SHA-256, RFC 8018) for one stream of segments. The nonce is a counter and a mark
 * of the last segment, so that order and end are authenticated. Has no printable form.
 */
final class PassphraseKey {
    static final int MAGIC = 0x564C4B01;
    static final int SALT_BYTES = 16;
    static final int ITERATIONS = 600_000;
    static final int SEGMENT_BYTES = 1 << 20;
    static final int TAG_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int KEY_BITS = 256;

    private final CryptoProviders providers;
    private final SecretKey key;
    private int next;

    PassphraseKey(char[] passphrase, byte[] salt, CryptoProviders providers) {
        this.providers = providers;
        try {
            PBEKeySpec spec = new PBEKeySpec(passphrase, salt, ITERATIONS, KEY_BITS);
            SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256", "SunJCE");
            this.key = new SecretKeySpec(factory.generateSecret(spec).getEncoded(), "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has PBKDF2", impossible);
        }
    }

    /** Seals or opens the next segment. */
    byte[] next(int mode, byte[] segment, int length, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putInt(NONCE_BYTES - Integer.BYTES - 1, next)
                .put(NONCE_BYTES - 1, (byte) (last ? 1 : 0))
                .array();
        next = Math.incrementExact(next);
        Cipher cipher = providers.aesGcm();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
        return cipher.doFinal(segment, 0, length);
    }
}
