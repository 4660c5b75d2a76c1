package org.valise.security.certificates;

/** What a node's certificate is for. Each use has a key of its own; a key never serves two. */
public enum CertificateUse {
    /** Mutual TLS 1.3 between brokers, as server and as client. */
    TLS,
    /** Signatures over messages, evidence and manifests. */
    SIGNATURE,
    /** Recipient of envelopes of the classical suite: ECDH P-256. */
    ENCRYPTION_CLASSICAL,
    /** Recipient of envelopes of the hybrid suite: MLKEM768-ECDH-P256-SHA3-256. */
    ENCRYPTION_HYBRID
}
