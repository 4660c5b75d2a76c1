package org.valise.security.seal;

import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/** The subject key identifier of a certificate (RFC 5280, 4.2.1.2): how an envelope names its recipients. */
final class KeyIdentifier {
    private KeyIdentifier() {}

    static byte[] of(X509Certificate certificate) {
        byte[] extension = certificate.getExtensionValue(Extension.subjectKeyIdentifier.getId());
        if (extension == null) {
            throw new SecurityRefusal(
                    SecurityCode.CERTIFICATE_MALFORMED,
                    "An encryption certificate has no subject key identifier; have it issued again with one.");
        }
        byte[] inner = ASN1OctetString.getInstance(extension).getOctets();
        return ASN1OctetString.getInstance(inner).getOctets();
    }
}
