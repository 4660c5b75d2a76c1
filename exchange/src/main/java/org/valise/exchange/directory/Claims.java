package org.valise.exchange.directory;

import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.security.certificates.CertificateUse;

/** What belongs to the members of one federation is no other federation's to list. */
final class Claims {

    private Claims() {}

    /**
     * Returns normally if an edition lists neither a code nor a certificate that one of the others lists.
     *
     * @throws Refusal {@link Code#DIRECTORY_CONFLICT}
     */
    static void requireNone(Edition edition, List<Edition> others) {
        for (Edition other : others) {
            Map<X509Certificate, String> owners = owners(other);
            for (Member member : edition.members()) {
                // Attack: another federation lists one of our members with its own keys, or under a name of ours.
                if (other.lists(member.code())) {
                    throw conflict(edition, member.code() + ", who is a member of " + other.federation());
                }
                if (other.groups().stream().anyMatch(group -> group.code().equals(member.code()))) {
                    throw conflict(edition, member.code() + ", which is a group of " + other.federation());
                }
                // Attack: a certificate that is listed twice would speak for two, or for nobody: the link of ours goes
                // down.
                certificates(member).stream()
                        .filter(owners::containsKey)
                        .findFirst()
                        .ifPresent(shared -> {
                            throw conflict(
                                    edition,
                                    member.code() + " with a certificate of " + owners.get(shared)
                                            + ", who is a member of " + other.federation());
                        });
            }
        }
    }

    private static Refusal conflict(Edition edition, String what) {
        return Refusal.of(Code.DIRECTORY_CONFLICT, edition.federation() + " lists " + what + ".");
    }

    private static Map<X509Certificate, String> owners(Edition edition) {
        Map<X509Certificate, String> owners = new HashMap<>();
        edition.members().forEach(member -> certificates(member).forEach(one -> owners.put(one, member.code())));
        return owners;
    }

    private static List<X509Certificate> certificates(Member member) {
        return List.of(CertificateUse.values()).stream()
                .flatMap(use -> member.trust().certificates(use).stream())
                .toList();
    }
}
