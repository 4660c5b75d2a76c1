package org.valise.gateway;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.routes.broker.Fingerprint;
import org.valise.routes.broker.Peer;
import org.valise.security.certificates.CertificateUse;

/**
 * The links that the directory lists, as the broker needs them. Guarantees that no code and no certificate stands for two peers:
 * whose entry contradicts another's, or says not where it is, is left out, so that one bad entry holds up no other link.
 *
 * @param linked the peers whose entries are good
 * @param leftOut the others, by code, with the reason in plain words
 */
record Neighbours(List<Peer> linked, Map<String, String> leftOut) {
    private static final int LAST_PORT = 65_535;
    private static final String NO_ENDPOINT =
            "there is no link: its entry in the directory has no Endpoint, so that nobody knows where it is. It has to"
                    + " hand the stewards a request with one";

    /** @param at certificates that have ended or were revoked by then are not accepted */
    static Neighbours of(Federation federation, Instant at) {
        List<Peer> linked = new ArrayList<>();
        Map<String, String> leftOut = new TreeMap<>();
        Map<Fingerprint, String> holders = new HashMap<>();
        // Attack: another federation lists our member's certificate as its own, so that we lose the link to our member.
        List<Member> ownFirst = federation.peers().stream()
                .sorted(Comparator.comparing(member -> !isOurs(federation, member)))
                .toList();
        for (Member member : ownFirst) {
            if (!hasEndpoint(member)) {
                leftOut.put(member.code(), NO_ENDPOINT);
                continue;
            }
            Peer peer = peer(member, at);
            Optional<String> holder = holder(peer, holders);
            if (holder.isPresent()) {
                leftOut.put(member.code(), shared(holder.get()));
            } else {
                peer.accepted().forEach(fingerprint -> holders.put(fingerprint, member.code()));
                linked.add(peer);
            }
        }
        linked.sort(Comparator.comparing(Peer::memberCode));
        return new Neighbours(List.copyOf(linked), leftOut);
    }

    private static boolean isOurs(Federation federation, Member member) {
        return federation
                .edition(member.code())
                .filter(federation.home()::equals)
                .isPresent();
    }

    private static boolean hasEndpoint(Member member) {
        return !member.host().isBlank() && member.port() >= 1 && member.port() <= LAST_PORT;
    }

    /** Who has a certificate of this peer already. */
    private static Optional<String> holder(Peer peer, Map<Fingerprint, String> holders) {
        return peer.accepted().stream()
                .flatMap(fingerprint -> Optional.ofNullable(holders.get(fingerprint)).stream())
                .findFirst();
    }

    private static String shared(String holder) {
        return "there is no link: its TLS certificate is listed for " + holder
                + " too, and one certificate cannot speak for both. The stewards have to take one of the two entries out";
    }

    /**
     * A certificate of which nobody can say whether it was revoked keeps its link, whatever the policy says: over it comes the
     * list that is missing. What else comes over it is judged by the keys of those who signed it.
     *
     * @throws IllegalArgumentException when the entry does not say where the member is
     */
    static Peer peer(Member member, Instant at) {
        return new Peer(
                member.code(),
                member.host(),
                member.port(),
                member.trust().authorities(),
                fingerprints(member.trust().admissible(CertificateUse.TLS, at)),
                fingerprints(member.trust().revoked(CertificateUse.TLS, at)));
    }

    private static Set<Fingerprint> fingerprints(List<X509Certificate> certificates) {
        return certificates.stream().map(Fingerprint::of).collect(Collectors.toSet());
    }
}
