package org.valise.security.keys;

import org.bouncycastle.asn1.x509.CRLReason;

/**
 * Why a certificate is taken back (RFC 5280, 5.3.1). What could be undone (certificateHold) is not among them: a certificate
 * that was once revoked never comes back.
 */
public enum RevocationReason {
    /** No reason is given. */
    UNSPECIFIED(CRLReason.unspecified),
    /** The private key is, or may be, in other hands. */
    KEY_COMPROMISE(CRLReason.keyCompromise),
    /** The organisation or its name has changed. */
    AFFILIATION_CHANGED(CRLReason.affiliationChanged),
    /** There is a new certificate in its place. */
    SUPERSEDED(CRLReason.superseded),
    /** The node is no longer run. */
    CESSATION_OF_OPERATION(CRLReason.cessationOfOperation),
    /** What the certificate allowed is no longer allowed. */
    PRIVILEGE_WITHDRAWN(CRLReason.privilegeWithdrawn);

    private final int number;

    RevocationReason(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
