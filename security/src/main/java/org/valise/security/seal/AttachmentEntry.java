package org.valise.security.seal;

import java.util.regex.Pattern;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.segments.AttachmentKey;

/**
 * What the sealed contents say about one attachment, so that its segments can be opened and checked.
 *
 * @param id unique within the message, {@code [a-z0-9][a-z0-9-]{0,63}}
 * @param size bytes of plaintext
 * @param sha256 digest of the plaintext, 64 lower-case hexadecimal digits
 * @param segments number of sealed segments, at least one
 * @param key opens the segments; of its own for every time that an attachment is sealed, because an agency may upload
 *     other bytes under the same id again, and one key must never meet one nonce twice
 */
public record AttachmentEntry(String id, long size, String sha256, int segments, AttachmentKey key) {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Refuses values out of bounds with CONTENTS_MALFORMED. */
    public AttachmentEntry {
        if (!ID.matcher(id).matches() || !SHA256.matcher(sha256).matches() || size < 0 || segments < 1) {
            throw new SecurityRefusal(
                    SecurityCode.CONTENTS_MALFORMED,
                    "An attachment entry is out of bounds; its id, digest, size or number of segments is impossible.");
        }
    }
}
