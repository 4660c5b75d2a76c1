package org.valise.security.segments;

import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;

/**
 * A random AES-256 key for one attachment, sealed once: sealing other bytes again takes another key, or nonces would
 * repeat. It is bound to message and attachment by derivation. Travels inside the sealed contents and nowhere else. Has no
 * printable form.
 */
public final class AttachmentKey {
    private static final int BYTES = 32;

    private final byte[] bytes;

    private AttachmentKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh key for one sealing of one attachment. */
    public static AttachmentKey random(CryptoProviders providers) {
        byte[] bytes = new byte[BYTES];
        providers.random().nextBytes(bytes);
        return new AttachmentKey(bytes);
    }

    /**
     * A key as it came out of opened contents.
     *
     * @throws SecurityRefusal CONTENTS_MALFORMED if it has not 32 bytes
     */
    public static AttachmentKey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new SecurityRefusal(
                    SecurityCode.CONTENTS_MALFORMED, "An attachment key must have 32 bytes; send the message again.");
        }
        return new AttachmentKey(bytes.clone());
    }

    /** The key itself, for the contents that are about to be sealed. */
    public byte[] bytesForSealing() {
        return bytes.clone();
    }

    SecretKey forAttachment(UUID messageId, String attachmentId, CryptoProviders providers) {
        try {
            Mac mac = providers.hmacSha256();
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            byte[] key = mac.doFinal(SegmentFormat.name(messageId, attachmentId));
            return new SecretKeySpec(key, "AES");
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC refused a key of 32 bytes; run the self-test", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AttachmentKey key && java.security.MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "AttachmentKey";
    }
}
