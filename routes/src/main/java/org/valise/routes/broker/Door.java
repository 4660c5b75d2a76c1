package org.valise.routes.broker;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Where one peer knocks at a stand-alone broker: a port of its own, where nobody else's authority is trusted.
 *
 * <p>A stand-alone Artemis knows a certificate by its subject name only. With one door for all, a peer's authority could
 * write another peer's name; behind a door of its own it can only name itself.
 *
 * @param peer the peer and its authority
 * @param port the TCP port of the door; the peer is told this one
 * @param certificates the certificates that may enter, those of {@link Peer#accepted()}
 */
public record Door(Peer peer, int port, List<X509Certificate> certificates) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException when the certificates are not those that the peer lists
     */
    public Door {
        certificates = List.copyOf(certificates);
        List<Fingerprint> given = certificates.stream().map(Fingerprint::of).toList();
        if (given.size() != peer.accepted().size() || !peer.accepted().containsAll(given)) {
            throw new IllegalArgumentException("not the certificates that are listed for " + peer.memberCode());
        }
    }

    /** The JAAS domain behind this door, and the role of who enters. */
    String domain() {
        return "peer-" + peer.memberCode();
    }
}
