package org.valise.schemas.document;

import org.valise.schemas.xml.XmlLimits;

/**
 * How large a document may be before it is refused unread or half read.
 *
 * @param maxBytes bytes of the document
 * @param xml limits while it is parsed
 * @param maxFindings findings collected before the rest is left out
 */
public record DocumentLimits(int maxBytes, XmlLimits xml, int maxFindings) {
    /** 1 MB, the XML defaults, 100 findings. */
    public static final DocumentLimits DEFAULT = new DocumentLimits(1_048_576, XmlLimits.DEFAULT, 100);

    public DocumentLimits {
        if (maxBytes < 1 || maxFindings < 1) {
            throw new IllegalArgumentException("document limits are positive");
        }
    }

    /** The same limits with another size in bytes. */
    public DocumentLimits withMaxBytes(int bytes) {
        return new DocumentLimits(bytes, xml, maxFindings);
    }
}
