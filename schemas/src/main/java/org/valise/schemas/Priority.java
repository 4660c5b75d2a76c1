package org.valise.schemas;

/** How soon the receiver should act; the same words in the header and in the document. */
public enum Priority {
    /** In the order in which work arrives. */
    ROUTINE,
    /** Before routine work; the document says why. */
    URGENT
}
