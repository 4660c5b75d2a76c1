package org.valise.security.segments;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;

/**
 * Opens the segments of one attachment in order. Guarantees that every byte it returns is authentic and in its place: a
 * changed, missing, repeated, moved or foreign segment is refused before a byte of it is released, and {@link #finish}
 * refuses an attachment that was cut off or is not the one that was signed. Holds one segment in memory. One thread.
 */
public final class SegmentOpener {
    private final SecretKey key;
    private final byte[] name;
    private final SealedAttachment expected;
    private final CryptoProviders providers;
    private final MessageDigest digest;
    private int opened;
    private long size;

    /** An opener of one attachment; what to expect comes from the signed and sealed contents. */
    public SegmentOpener(
            AttachmentKey key,
            UUID messageId,
            String attachmentId,
            SealedAttachment expected,
            CryptoProviders providers) {
        this.key = key.forAttachment(messageId, attachmentId, providers);
        this.name = SegmentFormat.name(messageId, attachmentId);
        this.expected = expected;
        this.providers = providers;
        this.digest = providers.sha256();
    }

    /**
     * Opens the next segment.
     *
     * @throws SecurityRefusal SEGMENT_BROKEN
     */
    public byte[] open(byte[] sealed) {
        boolean last = opened == expected.segments() - 1;
        if (opened >= expected.segments() || sealed.length > SegmentSealer.SEGMENT_BYTES + SegmentFormat.TAG_BYTES) {
            throw broken(null);
        }
        try {
            byte[] plain = SegmentFormat.cipher(providers, Cipher.DECRYPT_MODE, key, name, opened, last)
                    .doFinal(sealed);
            digest.update(plain);
            size += plain.length;
            opened++;
            return plain;
        } catch (GeneralSecurityException e) {
            throw broken(e);
        }
    }

    /**
     * Returns normally if the attachment is complete and is the signed one.
     *
     * @throws SecurityRefusal SEGMENT_BROKEN
     */
    public void finish() {
        boolean complete = opened == expected.segments() && size == expected.size();
        if (!complete || !HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
            throw broken(null);
        }
    }

    private static SecurityRefusal broken(@Nullable Exception cause) {
        String message =
                "A segment of an attachment is missing, changed or out of place; ask the sender to send it again.";
        return cause == null
                ? new SecurityRefusal(SecurityCode.SEGMENT_BROKEN, message)
                : new SecurityRefusal(SecurityCode.SEGMENT_BROKEN, message, cause);
    }
}
