package org.valise.security.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/** The parts that every issued certificate shares: serial number, validity, key identifiers, ECDSA with SHA-256. */
record CertificateBuilding(CryptoProviders providers) {
    private static final String ALGORITHM = "SHA256withECDSA";
    private static final int SERIAL_BITS = 127;
    private static final int IDENTIFIER_BYTES = 20;

    @FunctionalInterface
    interface Extending {
        void extend(X509v3CertificateBuilder builder) throws IOException;
    }

    X509Certificate build(
            X500Name issuer,
            SubjectPublicKeyInfo issuerKey,
            PrivateKey signingKey,
            X500Name subject,
            SubjectPublicKeyInfo subjectKey,
            Instant from,
            Instant until,
            Extending extending) {
        try {
            // 127 random bits: a serial number that nobody can foresee spoils chosen-prefix collisions.
            X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                    issuer,
                    new BigInteger(SERIAL_BITS, providers.random()).setBit(SERIAL_BITS - 1),
                    Date.from(from),
                    Date.from(until),
                    subject,
                    subjectKey);
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, new SubjectKeyIdentifier(identifier(subjectKey)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(identifier(issuerKey)));
            extending.extend(builder);
            JcaContentSignerBuilder signer =
                    new JcaContentSignerBuilder(ALGORITHM).setProvider(providers.home(signingKey));
            return Certificates.fromDer(builder.build(signer.build(signingKey)).getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot build a certificate; run the self-test", e);
        }
    }

    /** The leftmost 160 bits of SHA-256 over the key (RFC 7093, method 1). */
    byte[] identifier(SubjectPublicKeyInfo key) {
        byte[] digest = providers.sha256().digest(key.getPublicKeyData().getOctets());
        return Arrays.copyOf(digest, IDENTIFIER_BYTES);
    }
}
