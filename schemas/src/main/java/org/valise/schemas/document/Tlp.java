package org.valise.schemas.document;

/** How far a bulletin may go, strictest first (Traffic Light Protocol 2.0, FIRST). */
public enum Tlp {
    /** The named addressees only. */
    RED,
    /** The receiving member only. */
    AMBER_STRICT,
    /** The receiving member and those it serves who need to know. */
    AMBER,
    /** The members of the federation. */
    GREEN,
    /** Everybody. */
    CLEAR;

    /** Whether this mark binds its receiver at least as much as the other. */
    public boolean isAtLeast(Tlp other) {
        return compareTo(other) <= 0;
    }

    /** Whether a bulletin so marked stays with the members that got it from its author. */
    public boolean staysWithReceiver() {
        return isAtLeast(AMBER);
    }
}
