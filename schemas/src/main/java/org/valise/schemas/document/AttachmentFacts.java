package org.valise.schemas.document;

/**
 * What a document says of one attachment. Whether the attachment is so, the exchange finds out.
 *
 * @param id name within the message, {@code [a-z0-9][a-z0-9-]{0,63}}, unique in it
 * @param fileName name for a person's screen or folder; no path, no control characters
 * @param mediaType such as {@code image/jpeg}
 * @param size bytes
 * @param sha256 digest, lower-case hexadecimal
 */
public record AttachmentFacts(String id, String fileName, String mediaType, long size, String sha256) {}
