package org.valise.security.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.revocation.RevocationList;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.RevocationStatus;
import org.valise.security.revocation.UnknownRevocation;

/**
 * What one member's entry in the federation directory is good for. Guarantees that a certificate passes only if it is
 * listed for this use, was issued by an authority of this member that is itself valid, has the right key usage, is valid at
 * the given moment and was not revoked; where nobody knows about revocation, this node's policy decides. Signatures and
 * key usage are checked once, here at construction; time and revocation every time, without parsing, lock or network.
 * Immutable but for the lists that the policy refers to; thread safe.
 */
public final class MemberTrust {
    private final String memberCode;
    private final List<X509Certificate> authorities;
    private final Set<Suite> suites;
    private final Map<CertificateUse, List<X509Certificate>> listed = new EnumMap<>(CertificateUse.class);
    private final Map<CertificateUse, Map<X509Certificate, Listed>> good = new EnumMap<>(CertificateUse.class);
    private final RevocationPolicy revocation;
    private final UnknownRevocation unknown;
    private final CryptoProviders providers;

    /**
     * Takes one member's entry; a listed certificate that is of no authority of this member is kept and refused when it is
     * used.
     *
     * @param authorities at least one; two while the authority changes
     * @throws SecurityRefusal CERTIFICATE_WRONG_USAGE if an authority's certificate may not issue certificates
     */
    public MemberTrust(
            String memberCode,
            List<X509Certificate> authorities,
            Map<CertificateUse, List<X509Certificate>> certificates,
            Set<Suite> suites,
            RevocationPolicy revocation,
            CryptoProviders providers) {
        if (authorities.isEmpty()) {
            throw new IllegalArgumentException("a member has at least one authority");
        }
        this.memberCode = memberCode;
        this.authorities = List.copyOf(authorities);
        this.suites = Set.copyOf(suites);
        this.revocation = revocation;
        this.unknown = revocation.unknown(memberCode);
        this.providers = providers;
        if (!authorities.stream().allMatch(CertificateProfile::isAuthority)) {
            throw new SecurityRefusal(
                    SecurityCode.CERTIFICATE_WRONG_USAGE,
                    "A certificate is listed as an authority of " + memberCode
                            + " but may not issue others; list the certificate of the member's authority.");
        }
        certificates.forEach((use, list) -> {
            listed.put(use, List.copyOf(list));
            good.put(use, good(use, list));
        });
    }

    private Map<X509Certificate, Listed> good(CertificateUse use, List<X509Certificate> list) {
        Map<X509Certificate, Listed> found = new HashMap<>();
        for (X509Certificate certificate : list) {
            List<X509Certificate> issuers = issuers(certificate);
            if (!issuers.isEmpty() && CertificateProfile.allows(certificate, use)) {
                found.put(certificate, Listed.of(certificate, issuers));
            }
        }
        return Map.copyOf(found);
    }

    private List<X509Certificate> issuers(X509Certificate certificate) {
        return authorities.stream()
                .filter(authority -> CertificateProfile.isIssuedBy(certificate, authority, providers))
                .toList();
    }

    /** The member's code in the directory. */
    public String memberCode() {
        return memberCode;
    }

    /** The suites that the directory lists for this member. */
    public Set<Suite> suites() {
        return suites;
    }

    /** The certificates of the member's authorities, in the directory's order. */
    public List<X509Certificate> authorities() {
        return authorities;
    }

    /** The certificates listed for a use, in the directory's order, whether they are usable or not. */
    public List<X509Certificate> certificates(CertificateUse use) {
        return listed.getOrDefault(use, List.of());
    }

    /**
     * The usable certificates, and those that would be if somebody could say that they were not revoked, in the directory's
     * order: what a link accepts whatever the policy says, because the list that is missing comes over it.
     */
    public List<X509Certificate> admissible(CertificateUse use, Instant at) {
        return certificates(use).stream()
                .filter(certificate -> problem(certificate, use, at)
                        .filter(problem -> problem != SecurityCode.REVOCATION_UNKNOWN)
                        .isEmpty())
                .toList();
    }

    /** Whether no certificate is usable now, and a revocation list that is missing could change that. */
    public boolean isInDoubt(CertificateUse use, Instant at) {
        return usable(use, at).isEmpty() && !admissible(use, at).isEmpty();
    }

    /** The certificates that are usable now, in the directory's order. */
    public List<X509Certificate> usable(CertificateUse use, Instant at) {
        return certificates(use).stream()
                .filter(certificate -> problem(certificate, use, at).isEmpty())
                .toList();
    }

    /** Of the usable certificates for a use the one that is valid longest: what a sender encrypts to. */
    public Optional<X509Certificate> current(CertificateUse use, Instant at) {
        return usable(use, at).stream().max(Comparator.comparing(X509Certificate::getNotAfter));
    }

    /** The listed certificates of which nobody can say now whether they were revoked; an operator wants to see them. */
    public List<X509Certificate> unknowns(Instant at) {
        return good.values().stream()
                .flatMap(certificates -> certificates.entrySet().stream())
                .filter(entry -> status(entry.getValue(), at) == RevocationStatus.UNKNOWN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The listed certificates that their authority has taken back, in the directory's order. */
    public List<X509Certificate> revoked(CertificateUse use, Instant at) {
        return certificates(use).stream()
                .filter(certificate -> revocation(certificate, use, at) == RevocationStatus.REVOKED)
                .toList();
    }

    /** What is known about the revocation of a listed certificate; nothing about any other. */
    public RevocationStatus revocation(X509Certificate certificate, CertificateUse use, Instant at) {
        Listed entry = entry(certificate, use);
        return entry == null ? RevocationStatus.UNKNOWN : status(entry, at);
    }

    /** The newest list of the authority that issued a listed certificate, whether it is in its time or not. */
    public Optional<RevocationList> revocationList(X509Certificate certificate, CertificateUse use) {
        return Optional.ofNullable(entry(certificate, use))
                .flatMap(entry -> revocation.known().list(entry.issuer()));
    }

    /** Whether this node uses certificates of this member of which nobody can say whether they were revoked. */
    public boolean acceptsUnknown() {
        return unknown == UnknownRevocation.ACCEPT;
    }

    /**
     * Returns normally if the certificate may be used.
     *
     * @param at the present moment
     * @throws SecurityRefusal CERTIFICATE_WRONG_ISSUER, SIGNER_UNKNOWN, CERTIFICATE_NOT_LISTED, CERTIFICATE_WRONG_USAGE,
     *     CERTIFICATE_NOT_YET_VALID, CERTIFICATE_EXPIRED, CERTIFICATE_REVOKED, REVOCATION_UNKNOWN
     */
    public void checkUsable(X509Certificate certificate, CertificateUse use, Instant at) {
        Optional<SecurityCode> problem = problem(certificate, use, at);
        if (problem.isPresent()) {
            throw new SecurityRefusal(problem.get(), Problems.explain(problem.get(), memberCode, certificate, use, at));
        }
    }

    /** The code with which {@link #checkUsable} would refuse; empty if the certificate may be used. */
    public Optional<SecurityCode> problem(X509Certificate certificate, CertificateUse use, Instant at) {
        Listed entry = entry(certificate, use);
        if (entry == null) {
            return Optional.of(whyNotGood(certificate, use));
        }
        Optional<SecurityCode> ofTime = entry.problemOfTime(at);
        return ofTime.isPresent() ? ofTime : problemOfRevocation(entry, at);
    }

    private @Nullable Listed entry(X509Certificate certificate, CertificateUse use) {
        return good.getOrDefault(use, Map.of()).get(certificate);
    }

    private Optional<SecurityCode> problemOfRevocation(Listed entry, Instant at) {
        return switch (status(entry, at)) {
            case GOOD -> Optional.empty();
            case REVOKED -> Optional.of(SecurityCode.CERTIFICATE_REVOKED);
            case UNKNOWN ->
                unknown == UnknownRevocation.ACCEPT ? Optional.empty() : Optional.of(SecurityCode.REVOCATION_UNKNOWN);
        };
    }

    private RevocationStatus status(Listed entry, Instant at) {
        return revocation.known().status(entry.issuer(), entry.serial(), at);
    }

    private SecurityCode whyNotGood(X509Certificate certificate, CertificateUse use) {
        if (issuers(certificate).isEmpty()) {
            return SecurityCode.CERTIFICATE_WRONG_ISSUER;
        }
        if (certificates(use).contains(certificate)) {
            return SecurityCode.CERTIFICATE_WRONG_USAGE;
        }
        return use == CertificateUse.SIGNATURE ? SecurityCode.SIGNER_UNKNOWN : SecurityCode.CERTIFICATE_NOT_LISTED;
    }

    @Override
    public String toString() {
        return "MemberTrust[" + memberCode + ", "
                + authorities.stream().map(Certificates::fingerprint).toList() + "]";
    }
}
