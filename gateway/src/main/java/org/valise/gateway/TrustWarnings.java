package org.valise.gateway;

import java.util.ArrayList;
import java.util.List;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Member;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.expiry.Expiring;
import org.valise.security.expiry.ExpiringKind;
import org.valise.security.expiry.ExpiryWarning;
import org.valise.security.expiry.ExpiryWarnings;
import org.valise.security.revocation.RevocationList;

/** What an operator should know about the node's trust: what ends soon, and what cannot be said to be good. */
final class TrustWarnings {

    private TrustWarnings() {}

    static List<String> of(Trust trust) {
        List<String> warnings = new ArrayList<>(ExpiryWarnings.at(trust.now(), expiring(trust)).stream()
                .map(ExpiryWarning::text)
                .toList());
        for (Member member : trust.federation().members()) {
            int unknown = member.trust().unknowns(trust.now()).size();
            if (unknown > 0) {
                warnings.add("Of " + unknown + " certificates of " + member.code()
                        + " nobody can say whether they were revoked: there is no present revocation list of its"
                        + " authority.");
            }
        }
        warnings.addAll(RecognitionWarnings.of(trust.federation()));
        return warnings;
    }

    private static List<Expiring> expiring(Trust trust) {
        List<Expiring> items = new ArrayList<>();
        List<Edition> editions = new ArrayList<>(trust.federation().recognised());
        editions.add(trust.federation().home());
        for (Edition edition : editions) {
            items.add(new Expiring(ExpiringKind.DIRECTORY, edition.federation(), edition.expires()));
            edition.stewards()
                    .certificates()
                    .forEach(steward -> items.add(new Expiring(
                            ExpiringKind.STEWARD,
                            steward.getSubjectX500Principal().getName(),
                            steward.getNotAfter().toInstant())));
            edition.members().forEach(member -> certificates(member, items));
        }
        for (RevocationList list : trust.revocations().lists()) {
            items.add(new Expiring(ExpiringKind.REVOCATION_LIST, list.issuer().name(), list.nextUpdate()));
        }
        return items;
    }

    private static void certificates(Member member, List<Expiring> items) {
        member.trust()
                .authorities()
                .forEach(authority -> items.add(new Expiring(
                        ExpiringKind.AUTHORITY,
                        member.code(),
                        authority.getNotAfter().toInstant())));
        for (CertificateUse use : CertificateUse.values()) {
            // While keys rotate the older one may end: the newest counts.
            member.trust().certificates(use).stream()
                    .map(certificate -> certificate.getNotAfter().toInstant())
                    .max(java.util.Comparator.naturalOrder())
                    .ifPresent(until ->
                            items.add(new Expiring(ExpiringKind.CERTIFICATE, member.code() + ", " + use, until)));
        }
    }
}
