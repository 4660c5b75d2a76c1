package org.valise.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Member;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.expiry.Expiring;
import org.valise.security.expiry.ExpiringKind;
import org.valise.security.expiry.ExpiryWarning;
import org.valise.security.expiry.ExpiryWarnings;
import org.valise.security.revocation.AuthorityKey;
import org.valise.security.revocation.Revocations;

/** What an operator should know about the node's trust: what ends soon, and what cannot be said to be good. */
final class TrustWarnings {

    private TrustWarnings() {}

    static List<String> of(Trust trust) {
        List<String> warnings = new ArrayList<>(ExpiryWarnings.at(trust.now(), expiring(trust)).stream()
                .map(ExpiryWarning::text)
                .toList());
        editions(trust).forEach(edition -> overdue(edition, trust.now()).ifPresent(warnings::add));
        warnings.addAll(OwnKeyWarnings.of(trust));
        warnings.addAll(new Suspensions(trust.federation()).warnings());
        for (Member member : trust.federation().members()) {
            int unknown = member.trust().unknowns(trust.now()).size();
            if (unknown > 0) {
                warnings.add("Of " + unknown + " certificates of " + member.code()
                        + " nobody can say whether they were revoked: there is no present revocation list of its"
                        + " authority. "
                        + consequence(member, trust.federation().own()));
            }
        }
        warnings.addAll(RecognitionWarnings.of(trust.federation()));
        return warnings;
    }

    private static String consequence(Member member, String own) {
        if (member.code().equals(own)) {
            return "Others may refuse what we sign until it has issued the next one: valise ca crl, valise ca publish.";
        }
        return member.trust().acceptsUnknown()
                ? "By revocation in node.yaml they are used all the same, at our own risk."
                : "By revocation in node.yaml what they sign is refused, and nothing is sealed to them.";
    }

    private static List<Edition> editions(Trust trust) {
        List<Edition> editions = new ArrayList<>(trust.federation().recognised());
        editions.add(trust.federation().home());
        return editions;
    }

    private static Optional<String> overdue(Edition edition, Instant now) {
        return now.isBefore(edition.nextUpdate()) || edition.hasExpired(now)
                ? Optional.empty()
                : Optional.of("The next edition of the directory of " + edition.federation() + " was due on "
                        + edition.nextUpdate() + "; edition " + edition.version()
                        + " still counts. Ask the stewards whether there is a newer one.");
    }

    /** Everything that ends at some time. */
    static List<Expiring> expiring(Trust trust) {
        List<Expiring> items = new ArrayList<>();
        for (Edition edition : editions(trust)) {
            items.add(new Expiring(ExpiringKind.DIRECTORY, edition.federation(), edition.issued(), edition.expires()));
            edition.stewards()
                    .certificates()
                    .forEach(steward -> items.add(new Expiring(
                            ExpiringKind.STEWARD,
                            steward.getSubjectX500Principal().getName(),
                            steward.getNotBefore().toInstant(),
                            steward.getNotAfter().toInstant())));
            edition.members().forEach(member -> {
                certificates(member, items);
                lists(member, trust.revocations(), items);
            });
        }
        return items;
    }

    private static void lists(Member member, Revocations known, List<Expiring> items) {
        member.trust().authorities().stream()
                .map(AuthorityKey::of)
                .distinct()
                .flatMap(authority -> known.list(authority).stream())
                .forEach(list -> items.add(new Expiring(
                        ExpiringKind.REVOCATION_LIST, member.code(), list.thisUpdate(), list.nextUpdate())));
    }

    private static void certificates(Member member, List<Expiring> items) {
        member.trust()
                .authorities()
                .forEach(authority -> items.add(new Expiring(
                        ExpiringKind.AUTHORITY,
                        member.code(),
                        authority.getNotBefore().toInstant(),
                        authority.getNotAfter().toInstant())));
        for (CertificateUse use : CertificateUse.values()) {
            // While keys rotate the older one may end: the newest counts.
            member.trust().certificates(use).stream()
                    .max(Comparator.comparing(X509Certificate::getNotAfter))
                    .ifPresent(newest -> items.add(new Expiring(
                            ExpiringKind.CERTIFICATE,
                            member.code() + ", " + use,
                            newest.getNotBefore().toInstant(),
                            newest.getNotAfter().toInstant())));
        }
    }
}
