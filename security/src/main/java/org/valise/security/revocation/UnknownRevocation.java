package org.valise.security.revocation;

/** What this node does with a certificate of which nobody can say whether it was revoked. */
public enum UnknownRevocation {
    /** It may not be used: REVOCATION_UNKNOWN. */
    REFUSE,
    /** It may be used, and is shown as unknown. */
    ACCEPT
}
