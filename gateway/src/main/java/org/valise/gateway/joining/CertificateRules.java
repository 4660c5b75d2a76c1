package org.valise.gateway.joining;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.providers.CryptoProviders;

/** Every certificate in an entry: by the authority in it, for its use, for this member; and none missing. */
record CertificateRules(String member, EntryCertificates certificates, CryptoProviders providers) {

    /** Refuses with REQUEST_CERTIFICATE_INVALID; otherwise what a steward should know. */
    List<String> check(List<String> suites, Instant now) {
        for (X509Certificate authority : certificates.authorities()) {
            require(
                    CertificateProfile.isAuthority(authority),
                    "The authority in the entry may not issue certificates.");
            require(!isOver(authority, now), "The certificate of the authority in the entry has expired.");
        }
        certificates.byUse().forEach((use, listed) -> listed.forEach(certificate -> check(certificate, use)));
        List<String> warnings = new ArrayList<>();
        for (CertificateUse use : needed(suites)) {
            List<X509Certificate> listed = certificates.of(use);
            require(
                    listed.stream().anyMatch(certificate -> !isOver(certificate, now)),
                    "The entry has no certificate for " + use + (listed.isEmpty() ? "." : " that has not expired."));
            if (listed.stream().allMatch(certificate -> isOver(certificate, now) || isBefore(certificate, now))) {
                warnings.add("No certificate for " + use + " is valid yet: nobody can use it before "
                        + listed.stream()
                                .filter(certificate -> isBefore(certificate, now))
                                .map(certificate -> certificate.getNotBefore().toInstant())
                                .min(Instant::compareTo)
                                .orElseThrow()
                        + ".");
            }
        }
        return warnings;
    }

    private void check(X509Certificate certificate, CertificateUse use) {
        String name = "The certificate for " + use + " ";
        require(
                certificates.authorities().stream()
                        .anyMatch(authority -> CertificateProfile.isIssuedBy(certificate, authority, providers)),
                name + "was not issued by the authority in the entry.");
        require(CertificateProfile.allows(certificate, use), name + "was issued for another use.");
        // Attack: a member lists another member's certificate, which their common authority did issue.
        require(
                member.equals(commonName(certificate)),
                name + "is for " + commonName(certificate) + ", not " + member + ".");
    }

    private Set<CertificateUse> needed(List<String> suites) {
        Set<CertificateUse> needed = new TreeSet<>(Set.of(CertificateUse.TLS, CertificateUse.SIGNATURE));
        for (String name : suites) {
            try {
                needed.add(
                        Suite.named(name) == Suite.HYBRID_1
                                ? CertificateUse.ENCRYPTION_HYBRID
                                : CertificateUse.ENCRYPTION_CLASSICAL);
            } catch (SecurityRefusal unknown) {
                throw JoiningRequestCheck.refusal(Code.REQUEST_MALFORMED, unknown);
            }
        }
        return needed;
    }

    private static String commonName(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .findFirst()
                            .map(part -> String.valueOf(part.getValue()))
                            .orElse("nobody");
        } catch (InvalidNameException unreadable) {
            throw Refusal.of(Code.REQUEST_CERTIFICATE_INVALID, "The name in a certificate cannot be read.");
        }
    }

    private static boolean isOver(X509Certificate certificate, Instant now) {
        return now.isAfter(certificate.getNotAfter().toInstant());
    }

    private static boolean isBefore(X509Certificate certificate, Instant now) {
        return now.isBefore(certificate.getNotBefore().toInstant());
    }

    private static void require(boolean condition, String reason) {
        if (!condition) {
            throw Refusal.of(Code.REQUEST_CERTIFICATE_INVALID, reason);
        }
    }
}
