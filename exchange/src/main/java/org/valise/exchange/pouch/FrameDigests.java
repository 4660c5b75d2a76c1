package org.valise.exchange.pouch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts frames and digests their digests. Not thread safe. */
final class FrameDigests {
    private final MessageDigest all = sha256();
    private final MessageDigest one = sha256();
    private long frames;

    /** Adds a frame; gives its digest. */
    byte[] add(byte[] frame) {
        byte[] digest = one.digest(frame);
        all.update(digest);
        frames++;
        return digest;
    }

    long frames() {
        return frames;
    }

    /** Of all that was added; to be asked once. */
    String sha256OfAll() {
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
