package org.valise.security.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/** Makes complete revocation lists of version 2 (RFC 5280, section 5), signed by ECDSA with SHA-256. */
record RevocationListBuilding(CryptoProviders providers) {
    private static final String ALGORITHM = "SHA256withECDSA";

    byte[] build(
            X509Certificate authority,
            PrivateKey key,
            Collection<RevokedEntry> revoked,
            BigInteger number,
            Instant thisUpdate,
            Instant nextUpdate) {
        try {
            X509v2CRLBuilder builder = new X509v2CRLBuilder(
                    X500Name.getInstance(authority.getSubjectX500Principal().getEncoded()), Date.from(thisUpdate));
            builder.setNextUpdate(Date.from(nextUpdate));
            revoked.forEach(entry -> builder.addCRLEntry(
                    entry.serial(), Date.from(entry.at()), entry.reason().number()));
            SubjectPublicKeyInfo issuerKey = SubjectPublicKeyInfo.getInstance(Certificates.publicKeyInfo(authority));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(new CertificateBuilding(providers).identifier(issuerKey)));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(number));
            JcaContentSignerBuilder signer =
                    new JcaContentSignerBuilder(ALGORITHM).setProvider(providers.signatures(ALGORITHM));
            return builder.build(signer.build(key)).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("cannot build a revocation list; run the self-test", e);
        }
    }
}
