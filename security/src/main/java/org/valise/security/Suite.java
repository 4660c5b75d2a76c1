package org.valise.security;

/**
 * A named, versioned set of algorithms. The name stands in the federation directory; a name never changes what it means,
 * a change of algorithms is a new name. Both suites sign with ECDSA P-256 and SHA-256 (FIPS 186-5) and encrypt contents
 * with AES-256-GCM (RFC 5084).
 */
public enum Suite {
    /** Recipients by ECDH P-256, X9.63 KDF with SHA-256 and AES-256 key wrap (RFC 5753). */
    CLASSICAL_1("classical-1"),

    /**
     * Recipients by RFC 9629 KEMRecipientInfo with MLKEM768-ECDH-P256-SHA3-256, HKDF with SHA-256 and AES-256 key wrap:
     * what is sent today stays secret when a quantum computer exists, and also if ML-KEM alone is broken.
     */
    HYBRID_1("hybrid-1");

    private final String wireName;

    Suite(String wireName) {
        this.wireName = wireName;
    }

    /** The name in the federation directory. */
    public String wireName() {
        return wireName;
    }

    /**
     * The suite of this name.
     *
     * @throws SecurityRefusal SUITE_UNKNOWN
     */
    public static Suite named(String wireName) {
        for (Suite suite : values()) {
            if (suite.wireName.equals(wireName)) {
                return suite;
            }
        }
        throw new SecurityRefusal(
                SecurityCode.SUITE_UNKNOWN,
                "No suite of that name is known; use classical-1 or hybrid-1, or upgrade this node.");
    }
}
