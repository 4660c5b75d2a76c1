package org.valise.security.segments;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import org.valise.security.providers.CryptoProviders;

/**
 * Seals one attachment as a stream of segments: 1 MiB of plaintext each, the last one shorter (an empty attachment has one
 * empty segment), 16 bytes longer when sealed. Counts and digests on the way; holds two segments in memory. One thread;
 * does not close its source.
 */
public final class SegmentSealer {
    /** Plaintext bytes of every segment but the last: 1 MiB. */
    public static final int SEGMENT_BYTES = 1 << 20;

    private final InputStream source;
    private final SecretKey key;
    private final byte[] name;
    private final CryptoProviders providers;
    private final MessageDigest digest;
    private byte[] ahead;
    private boolean finished;
    private int segments;
    private long size;

    /** A sealer of one attachment of one message. */
    public SegmentSealer(
            InputStream source, AttachmentKey key, UUID messageId, String attachmentId, CryptoProviders providers)
            throws IOException {
        this.source = source;
        this.key = key.forAttachment(messageId, attachmentId, providers);
        this.name = SegmentFormat.name(messageId, attachmentId);
        this.providers = providers;
        this.digest = providers.sha256();
        this.ahead = source.readNBytes(SEGMENT_BYTES);
    }

    /** The next sealed segment, or empty after the last one. */
    public Optional<byte[]> next() throws IOException {
        if (finished) {
            return Optional.empty();
        }
        byte[] plain = ahead;
        // Only looking ahead tells whether this is the last segment, and the mark of the last one is authenticated.
        ahead = plain.length < SEGMENT_BYTES ? new byte[0] : source.readNBytes(SEGMENT_BYTES);
        finished = ahead.length == 0;
        byte[] sealed = seal(plain, segments, finished);
        digest.update(plain);
        size += plain.length;
        segments = Math.incrementExact(segments);
        return Optional.of(sealed);
    }

    private byte[] seal(byte[] plain, int index, boolean last) {
        try {
            return SegmentFormat.cipher(providers, Cipher.ENCRYPT_MODE, key, name, index, last)
                    .doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed; run the self-test", e);
        }
    }

    /** Size, digest and number of segments; only after {@link #next} has returned empty. */
    public SealedAttachment summary() {
        if (!finished) {
            throw new IllegalStateException("the attachment has not been read to its end");
        }
        return new SealedAttachment(size, sha256(), segments);
    }

    private String sha256() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be cloned", e);
        }
    }
}
