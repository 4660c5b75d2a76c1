package org.valise.security.revocation;

/** What became of a revocation list that was offered. */
public enum Acceptance {
    /** It is the newest of its authority and in force: store it, and pass it on. */
    NEWER,
    /** It is the one that is in force already. */
    KNOWN
}
