package org.valise.gateway;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.valise.exchange.directory.Member;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.revocation.RevocationStatus;
import org.valise.security.trust.MemberTrust;

/** What an operator should know about the keys that its own node uses: whether its own authority has revoked one. */
final class OwnKeyWarnings {

    private OwnKeyWarnings() {}

    static List<String> of(Trust trust) {
        return trust.own().map(Member::trust).stream()
                .flatMap(own -> Stream.of(CertificateUse.values()).flatMap(use -> revoked(trust, own, use).stream()))
                .toList();
    }

    private static Optional<String> revoked(Trust trust, MemberTrust own, CertificateUse use) {
        X509Certificate certificate = trust.keys().certificate(use);
        if (own.revocation(certificate, use, trust.now()) != RevocationStatus.REVOKED) {
            return Optional.empty();
        }
        String since = own.revocationList(certificate, use)
                .flatMap(list -> list.revokedSince(certificate.getSerialNumber()))
                .map(moment -> " since " + moment)
                .orElse("");
        return Optional.of("Our own " + use + " certificate "
                + certificate.getSerialNumber().toString(16) + " (generation "
                + trust.keys().generation().number() + ") is revoked" + since + ": " + consequence(use)
                + " Make new ones (valise keys renew) and have them listed.");
    }

    private static String consequence(CertificateUse use) {
        return switch (use) {
            case TLS -> "peers refuse our links.";
            case SIGNATURE -> "peers refuse what we sign, and nothing is accepted for sending.";
            default -> "nobody seals to it.";
        };
    }
}
