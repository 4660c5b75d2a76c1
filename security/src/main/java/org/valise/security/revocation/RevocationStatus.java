package org.valise.security.revocation;

/** What is known about the revocation of one certificate. */
public enum RevocationStatus {
    /** The newest list of its authority is in its time and does not name it. */
    GOOD,
    /** The newest list of its authority names it. */
    REVOKED,
    /** There is no list of its authority, or its time is over. */
    UNKNOWN
}
