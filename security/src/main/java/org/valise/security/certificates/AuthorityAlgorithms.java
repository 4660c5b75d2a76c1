package org.valise.security.certificates;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The signature algorithms with which an authority may sign: none with SHA-1 or MD5, for which collisions can be made. */
public final class AuthorityAlgorithms {
    private static final Map<ASN1ObjectIdentifier, String> NAMES = Map.ofEntries(
            entry(X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA"),
            entry(X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384withECDSA"),
            entry(X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA512withECDSA"),
            entry(PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA"),
            entry(PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA"),
            entry(PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA"),
            entry(EdECObjectIdentifiers.id_Ed25519, "Ed25519"));

    private AuthorityAlgorithms() {}

    /** The JCA name of an accepted algorithm. */
    public static Optional<String> name(ASN1ObjectIdentifier algorithm) {
        return Optional.ofNullable(NAMES.get(algorithm));
    }
}
