package org.valise.security.asice;

/**
 * One attachment as the signature covers it.
 *
 * @param id the attachment's id, {@code [a-z0-9][a-z0-9-]{0,63}}
 * @param sha256 digest of its plaintext, 64 lower-case hexadecimal digits
 */
public record AttachmentDigest(String id, String sha256) {
    /** Refuses ids and digests that could break out of the XML or of the container's folder. */
    public AttachmentDigest {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}") || !sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("an attachment id or digest is out of bounds");
        }
    }
}
