package org.valise.security.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import org.valise.security.SecurityCode;
import org.valise.security.certificates.CertificateUse;

/** Says in a sentence why a certificate may not be used. */
final class Problems {
    private Problems() {}

    static String explain(
            SecurityCode code, String member, X509Certificate certificate, CertificateUse use, Instant at) {
        return "The certificate " + certificate.getSerialNumber().toString(16) + " of " + member + " "
                + what(code, Validity.of(certificate), use, at);
    }

    private static String what(SecurityCode code, Validity validity, CertificateUse use, Instant at) {
        return switch (code) {
            case CERTIFICATE_WRONG_ISSUER ->
                "was not issued by an authority of this member; the member must renew its directory entry.";
            case CERTIFICATE_WRONG_USAGE ->
                "was not issued for " + use + "; the member must renew its directory entry.";
            case CERTIFICATE_EXPIRED ->
                (validity.isOver(at) ? "expired on " + validity.until() : "is of an authority that has expired")
                        + "; the member must renew its directory entry.";
            case CERTIFICATE_NOT_YET_VALID ->
                (validity.isBefore(at)
                                ? "is not valid before " + validity.from()
                                : "is of an authority that is not valid yet")
                        + "; compare the clocks of both sides.";
            case CERTIFICATE_REVOKED ->
                "was revoked by its authority; the member must use its new certificate and list it.";
            case REVOCATION_UNKNOWN ->
                "may have been revoked: there is no revocation list of its authority for " + at
                        + "; the member must publish a new one, or this node's policy must accept the risk.";
            default -> "is not listed in the directory for " + use + "; the member must renew its directory entry.";
        };
    }
}
