package org.valise.routes.broker;

import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * A member that this node is directly linked to: where its broker listens and how it proves who it is.
 *
 * @param memberCode the peer's code, see {@link LinkQueues#requireCode(String)}
 * @param host the name or address that the peer's TLS certificate must carry as a subject alternative name
 * @param port the TCP port of the peer's broker
 * @param ca the authority that signs the peer's TLS certificates; the only trust anchor on the link towards it
 * @param accepted exactly the TLS client certificates that may speak for this peer; two during a rotation
 */
public record Peer(String memberCode, String host, int port, X509Certificate ca, Set<Fingerprint> accepted) {
    /** Copies the set and checks code and port. */
    public Peer {
        LinkQueues.requireCode(memberCode);
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("peer " + memberCode + " needs a host and a port from 1 to 65535");
        }
        accepted = Set.copyOf(accepted);
    }
}
