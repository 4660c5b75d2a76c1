package org.valise.security.keys;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.CertificateUse;

/** Which kinds of key may serve which use. */
final class KeyKinds {
    private KeyKinds() {}

    static void requireFit(SubjectPublicKeyInfo key, CertificateUse use) {
        ASN1ObjectIdentifier kind = key.getAlgorithm().getAlgorithm();
        boolean fits = switch (use) {
            case TLS, SIGNATURE ->
                isP256(key)
                        || isCurve(key, SECObjectIdentifiers.secp384r1)
                        || kind.equals(EdECObjectIdentifiers.id_Ed25519)
                        || kind.equals(PKCSObjectIdentifiers.rsaEncryption);
            case ENCRYPTION_CLASSICAL -> isP256(key);
            case ENCRYPTION_HYBRID -> kind.equals(IANAObjectIdentifiers.id_MLKEM768_ECDH_P256_SHA3_256);
        };
        if (!fits) {
            throw new SecurityRefusal(
                    SecurityCode.REQUEST_INVALID,
                    "The key of the request cannot serve " + use + "; make the request again with valise init.");
        }
    }

    private static boolean isP256(SubjectPublicKeyInfo key) {
        return isCurve(key, SECObjectIdentifiers.secp256r1);
    }

    private static boolean isCurve(SubjectPublicKeyInfo key, ASN1ObjectIdentifier curve) {
        return X9ObjectIdentifiers.id_ecPublicKey.equals(key.getAlgorithm().getAlgorithm())
                && curve.equals(key.getAlgorithm().getParameters());
    }
}
