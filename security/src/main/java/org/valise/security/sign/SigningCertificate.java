package org.valise.security.sign;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/**
 * The signing-certificate-v2 attribute (RFC 5035): a digest of the certificate under the signature, so that nobody can
 * exchange the certificate for another one with the same key.
 */
final class SigningCertificate {
    private SigningCertificate() {}

    static Attribute attribute(X509Certificate certificate, CryptoProviders providers) {
        byte[] digest = providers.sha256().digest(Certificates.toDer(certificate));
        return new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest))));
    }

    /** The one certificate that the attribute names. */
    static ESSCertIDv2 named(ASN1Encodable value) {
        ESSCertIDv2[] certificates =
                Objects.requireNonNull(SigningCertificateV2.getInstance(value)).getCerts();
        if (certificates.length != 1) {
            throw new IllegalArgumentException("signing-certificate-v2 names one certificate");
        }
        return certificates[0];
    }

    static boolean matches(ESSCertIDv2 named, byte[] certificate, CryptoProviders providers) {
        return NISTObjectIdentifiers.id_sha256.equals(named.getHashAlgorithm().getAlgorithm())
                && Arrays.equals(named.getCertHash(), providers.sha256().digest(certificate));
    }
}
