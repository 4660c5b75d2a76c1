package org.valise.schemas.header;

/** What a sealed envelope carries, as far as a relay may know. */
public enum Kind {
    /** A business document with its attachments. */
    MESSAGE,
    /** Evidence of what became of a message. */
    EVIDENCE
}
