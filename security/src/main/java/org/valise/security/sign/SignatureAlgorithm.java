package org.valise.security.sign;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/** The signature algorithms of the suites, one for each accepted kind of key; the digest of the content goes with it. */
enum SignatureAlgorithm {
    ECDSA_P256("SHA256withECDSA", "SHA-256"),
    ECDSA_P384("SHA384withECDSA", "SHA-384"),
    ED25519("Ed25519", "SHA-512"),
    RSA("SHA256withRSA", "SHA-256");

    private static final int P256_BITS = 256;
    private static final int P384_BITS = 384;
    private static final int RSA_BITS = 3072;

    private final String jcaName;
    private final String digestName;

    SignatureAlgorithm(String jcaName, String digestName) {
        this.jcaName = jcaName;
        this.digestName = digestName;
    }

    String jcaName() {
        return jcaName;
    }

    String digestName() {
        return digestName;
    }

    AlgorithmIdentifier digest() {
        return switch (this) {
            case ECDSA_P256, RSA -> new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
            case ECDSA_P384 -> new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha384);
            case ED25519 -> new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha512);
        };
    }

    AlgorithmIdentifier signature() {
        return switch (this) {
            case ECDSA_P256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            case ECDSA_P384 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
            case ED25519 -> new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
            case RSA -> new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
        };
    }

    /**
     * The algorithm for a key. The key decides, never the message: a message that could choose would choose the weakest.
     */
    static SignatureAlgorithm of(PublicKey key) {
        if (key instanceof ECPublicKey elliptic) {
            int bits = elliptic.getParams().getCurve().getField().getFieldSize();
            if (bits == P256_BITS) {
                return ECDSA_P256;
            }
            if (bits == P384_BITS) {
                return ECDSA_P384;
            }
        } else if (key instanceof EdECPublicKey edwards
                && edwards.getParams().getName().equals("Ed25519")) {
            return ED25519;
        } else if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= RSA_BITS) {
            return RSA;
        }
        throw new SecurityRefusal(
                SecurityCode.SUITE_NOT_ALLOWED,
                "The signature key is of a kind that no suite allows; use P-256, P-384, Ed25519 or RSA of 3072 bits.");
    }
}
