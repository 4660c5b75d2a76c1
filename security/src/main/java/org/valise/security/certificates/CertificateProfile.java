package org.valise.security.certificates;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.valise.security.providers.CryptoProviders;

/** Key usage of each kind of certificate (RFC 5280, 4.2.1.3 and 4.2.1.12), both as issued and as checked. */
public final class CertificateProfile {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int KEY_AGREEMENT = 4;
    private static final int KEY_CERT_SIGN = 5;
    private static final int CRL_SIGN = 6;

    private CertificateProfile() {}

    /** Whether a certificate was issued for this use; a certificate authority's own certificate never is. */
    public static boolean allows(X509Certificate certificate, CertificateUse use) {
        boolean[] usage = certificate.getKeyUsage();
        // A certificate without key usage would be good for anything.
        if (usage == null || usage[KEY_CERT_SIGN] || certificate.getBasicConstraints() >= 0) {
            return false;
        }
        boolean bit = usage[bit(use)];
        return use == CertificateUse.TLS ? bit && !usage[CONTENT_COMMITMENT] && isForTls(certificate) : bit;
    }

    private static int bit(CertificateUse use) {
        return switch (use) {
            case TLS -> DIGITAL_SIGNATURE;
            case SIGNATURE -> CONTENT_COMMITMENT;
            case ENCRYPTION_CLASSICAL -> KEY_AGREEMENT;
            case ENCRYPTION_HYBRID -> KEY_ENCIPHERMENT;
        };
    }

    private static boolean isForTls(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes != null
                    && purposes.contains(KeyPurposeId.id_kp_serverAuth.getId())
                    && purposes.contains(KeyPurposeId.id_kp_clientAuth.getId());
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** Whether a certificate may issue others, and only end certificates. */
    public static boolean isAuthority(X509Certificate certificate) {
        boolean[] usage = certificate.getKeyUsage();
        return certificate.getBasicConstraints() >= 0 && usage != null && usage[KEY_CERT_SIGN];
    }

    /** Whether an authority may sign revocation lists (RFC 5280, 6.3.3 (f)). */
    public static boolean maySignRevocations(X509Certificate certificate) {
        return isAuthority(certificate) && certificate.getKeyUsage()[CRL_SIGN];
    }

    /** Puts a use into a certificate that is being built. */
    public static void apply(X509v3CertificateBuilder builder, CertificateUse use) throws CertIOException {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(bits(use)));
        if (use == CertificateUse.TLS) {
            KeyPurposeId[] both = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(both));
        }
    }

    private static int bits(CertificateUse use) {
        return switch (use) {
            case TLS -> KeyUsage.digitalSignature;
            case SIGNATURE -> KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            case ENCRYPTION_CLASSICAL -> KeyUsage.keyAgreement;
            case ENCRYPTION_HYBRID -> KeyUsage.keyEncipherment;
        };
    }

    /** Whether the authority's key signed this certificate. */
    public static boolean isIssuedBy(
            X509Certificate certificate, X509Certificate authority, CryptoProviders providers) {
        try {
            if (!certificate.getIssuerX500Principal().equals(authority.getSubjectX500Principal())) {
                return false;
            }
            certificate.verify(authority.getPublicKey(), providers.signatures(certificate.getSigAlgName()));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
