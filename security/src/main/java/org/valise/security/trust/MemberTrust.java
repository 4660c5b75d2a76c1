package org.valise.security.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/**
 * What one member's entry in the federation directory is good for. Guarantees that a certificate passes only if it is
 * listed for this use, was issued by this member's own authority, has the right key usage and is valid at the given
 * moment. Signatures of the authority and key usage are checked once, here at construction; the time is checked every time. Does not
 * know revocation yet: {@link #checkUsable} is the place. Immutable, thread safe.
 */
public final class MemberTrust {
    private final String memberCode;
    private final X509Certificate authority;
    private final Set<Suite> suites;
    private final Map<CertificateUse, List<X509Certificate>> listed = new EnumMap<>(CertificateUse.class);
    private final Map<CertificateUse, Set<X509Certificate>> good = new EnumMap<>(CertificateUse.class);
    private final CryptoProviders providers;

    /**
     * Takes one member's entry; a listed certificate that is not the authority's is kept and refused when it is used.
     *
     * @throws SecurityRefusal CERTIFICATE_WRONG_USAGE if the authority's certificate may not issue certificates
     */
    public MemberTrust(
            String memberCode,
            X509Certificate authority,
            Map<CertificateUse, List<X509Certificate>> certificates,
            Set<Suite> suites,
            CryptoProviders providers) {
        this.memberCode = memberCode;
        this.authority = authority;
        this.suites = Set.copyOf(suites);
        this.providers = providers;
        if (!CertificateProfile.isAuthority(authority)) {
            throw refusal(SecurityCode.CERTIFICATE_WRONG_USAGE, "is listed as an authority but may not issue others");
        }
        certificates.forEach((use, list) -> {
            listed.put(use, List.copyOf(list));
            good.put(
                    use,
                    list.stream()
                            .filter(certificate -> isIssued(certificate) && CertificateProfile.allows(certificate, use))
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    /** The member's code in the directory. */
    public String memberCode() {
        return memberCode;
    }

    /** The suites that the directory lists for this member. */
    public Set<Suite> suites() {
        return suites;
    }

    /** The authority's certificate. */
    public X509Certificate authority() {
        return authority;
    }

    /** The certificates listed for a use, in the directory's order. */
    public List<X509Certificate> certificates(CertificateUse use) {
        return listed.getOrDefault(use, List.of());
    }

    /** Of the usable certificates for a use the one that is valid longest: what a sender encrypts to. */
    public Optional<X509Certificate> current(CertificateUse use, Instant at) {
        return certificates(use).stream()
                .filter(certificate -> isUsable(certificate, use, at))
                .max(Comparator.comparing(X509Certificate::getNotAfter));
    }

    /**
     * Returns normally if the certificate may be used.
     *
     * @throws SecurityRefusal CERTIFICATE_WRONG_ISSUER, SIGNER_UNKNOWN, CERTIFICATE_NOT_LISTED, CERTIFICATE_WRONG_USAGE,
     *     CERTIFICATE_NOT_YET_VALID, CERTIFICATE_EXPIRED
     */
    public void checkUsable(X509Certificate certificate, CertificateUse use, Instant at) {
        if (!good.getOrDefault(use, Set.of()).contains(certificate)) {
            throw notGood(certificate, use);
        }
        checkTime(authority, at);
        checkTime(certificate, at);
        // The next check to stand here is revocation, from the list that this member pushes.
    }

    private boolean isUsable(X509Certificate certificate, CertificateUse use, Instant at) {
        try {
            checkUsable(certificate, use, at);
            return true;
        } catch (SecurityRefusal refused) {
            return false;
        }
    }

    private SecurityRefusal notGood(X509Certificate certificate, CertificateUse use) {
        if (!isIssued(certificate)) {
            return refusal(SecurityCode.CERTIFICATE_WRONG_ISSUER, "was not issued by the authority of this member");
        }
        return certificates(use).contains(certificate)
                ? refusal(SecurityCode.CERTIFICATE_WRONG_USAGE, "was not issued for " + use)
                : unlisted(use);
    }

    private boolean isIssued(X509Certificate certificate) {
        return CertificateProfile.isIssuedBy(certificate, authority, providers);
    }

    private void checkTime(X509Certificate certificate, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            throw refusal(
                    SecurityCode.CERTIFICATE_NOT_YET_VALID,
                    "is not valid before " + certificate.getNotBefore().toInstant());
        }
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            throw refusal(
                    SecurityCode.CERTIFICATE_EXPIRED,
                    "expired on " + certificate.getNotAfter().toInstant());
        }
    }

    private SecurityRefusal unlisted(CertificateUse use) {
        SecurityCode code =
                use == CertificateUse.SIGNATURE ? SecurityCode.SIGNER_UNKNOWN : SecurityCode.CERTIFICATE_NOT_LISTED;
        return refusal(code, "is not listed in the directory for " + use);
    }

    private SecurityRefusal refusal(SecurityCode code, String what) {
        return new SecurityRefusal(
                code, "A certificate of " + memberCode + " " + what + "; the member must renew its directory entry.");
    }

    @Override
    public String toString() {
        return "MemberTrust[" + memberCode + ", " + Certificates.fingerprint(authority) + "]";
    }
}
