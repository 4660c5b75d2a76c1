package org.valise.schemas;

/** How much a finding weighs. */
public enum Severity {
    /** The document is refused until this is put right. */
    BLOCKING,
    /** The document passes; the sender is told how to make it more useful. */
    ADVISORY
}
