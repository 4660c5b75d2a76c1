package org.valise.routes.broker;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A member that this node is directly linked to: where its broker listens and how it proves who it is.
 *
 * @param memberCode the peer's code, see {@link LinkQueues#requireCode(String)}
 * @param host the name or address that the peer's TLS certificate must carry as a subject alternative name
 * @param port the TCP port of the peer's broker
 * @param authorities at least one: those that sign the peer's TLS certificates, the only trust anchors on the link towards
 *     it; two while the peer moves from one to another
 * @param accepted exactly the TLS client certificates that may speak for this peer; two during a rotation
 * @param revoked those that are listed for it and that its authority has taken back: they open nothing, and are known only so
 *     that the reason can be said
 */
public record Peer(
        String memberCode,
        String host,
        int port,
        List<X509Certificate> authorities,
        Set<Fingerprint> accepted,
        Set<Fingerprint> revoked) {
    /** Copies list and sets, and checks code, port and authorities; what is revoked is not accepted. */
    public Peer {
        LinkQueues.requireCode(memberCode);
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("peer " + memberCode + " needs a host and a port from 1 to 65535");
        }
        if (authorities.isEmpty()) {
            throw new IllegalArgumentException("peer " + memberCode + " needs an authority");
        }
        authorities = List.copyOf(authorities);
        revoked = Set.copyOf(revoked);
        accepted = accepted.stream().filter(Predicate.not(revoked::contains)).collect(Collectors.toUnmodifiableSet());
    }

    /** A peer of whose certificates none is revoked. */
    public Peer(
            String memberCode, String host, int port, List<X509Certificate> authorities, Set<Fingerprint> accepted) {
        this(memberCode, host, port, authorities, accepted, Set.of());
    }

    /** A peer of one authority. */
    public Peer(String memberCode, String host, int port, X509Certificate ca, Set<Fingerprint> accepted) {
        this(memberCode, host, port, List.of(ca), accepted);
    }

    /** The authorities of all peers together. */
    static List<X509Certificate> authoritiesOf(Collection<Peer> peers) {
        return peers.stream()
                .flatMap(peer -> peer.authorities().stream())
                .distinct()
                .toList();
    }

    /** Whether one of its authorities has signed this certificate; no other property of it is looked at. */
    boolean hasIssued(X509Certificate certificate) {
        return authorities.stream().anyMatch(authority -> isSignedBy(certificate, authority));
    }

    private static boolean isSignedBy(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException byAnother) {
            // Which is the answer to the question.
            return false;
        }
    }
}
