package org.valise.security.sign;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.valise.security.keys.Certificates;
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

    static boolean matches(ASN1Encodable value, byte[] certificate, CryptoProviders providers) {
        ESSCertIDv2[] certificates = SigningCertificateV2.getInstance(value).getCerts();
        return certificates.length == 1
                && NISTObjectIdentifiers.id_sha256.equals(
                        certificates[0].getHashAlgorithm().getAlgorithm())
                && Arrays.equals(
                        certificates[0].getCertHash(), providers.sha256().digest(certificate));
    }
}
