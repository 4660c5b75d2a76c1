package org.valise.security.segments;

/**
 * What the sealer found out about an attachment.
 *
 * @param size bytes of plaintext
 * @param sha256 digest of the plaintext, 64 lower-case hexadecimal digits
 * @param segments number of segments, at least one
 */
public record SealedAttachment(long size, String sha256, int segments) {}
