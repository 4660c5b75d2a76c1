package org.valise.routes.broker;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says whose connection was refused and why. Guarantees that the same certificate is not spoken of twice within a minute: a
 * bridge that is refused tries again and again. Keeps the {@value #MOST} certificates spoken of last. Thread safe.
 */
final class TurnedAway {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST = 1_000;

    private final Clock clock;
    private final Map<Fingerprint, Instant> said = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Fingerprint, Instant> eldest) {
            // Attack: an authority issues certificates without end, to fill our memory with their names.
            return size() > MOST;
        }
    };

    TurnedAway(Clock clock) {
        this.clock = clock;
    }

    /** The line for the log; empty when it was said less than a minute ago. */
    Optional<String> toBeSaid(X509Certificate certificate, Collection<Peer> peers) {
        Fingerprint fingerprint = Fingerprint.of(certificate);
        return isNews(fingerprint) ? Optional.of(line(certificate, fingerprint, peers)) : Optional.empty();
    }

    private synchronized boolean isNews(Fingerprint fingerprint) {
        Instant now = clock.instant();
        Instant before = said.get(fingerprint);
        if (before != null && now.isBefore(before.plus(PAUSE))) {
            return false;
        }
        said.remove(fingerprint);
        said.put(fingerprint, now);
        return true;
    }

    private static String line(X509Certificate certificate, Fingerprint fingerprint, Collection<Peer> peers) {
        for (Peer peer : peers) {
            if (peer.revoked().contains(fingerprint)) {
                return line(peer, fingerprint, "is listed for it and was revoked", LinkCode.LINK_CERTIFICATE_REVOKED);
            }
            if (peer.accepted().contains(fingerprint)) {
                return line(
                        peer,
                        fingerprint,
                        "is listed for it and not signed by an authority of it",
                        LinkCode.LINK_CERTIFICATE_AUTHORITY);
            }
        }
        return peers.stream()
                .filter(peer -> peer.hasIssued(certificate))
                .findFirst()
                .map(peer -> line(
                        peer,
                        fingerprint,
                        "is signed by its authority and not listed for it",
                        LinkCode.LINK_CERTIFICATE_UNLISTED))
                .orElseGet(() -> "A connection was refused: the TLS certificate " + fingerprint.hex()
                        + " is of no authority of a peer.");
    }

    private static String line(Peer peer, Fingerprint fingerprint, String why, LinkCode code) {
        return peer.memberCode() + " was refused, " + code + ": the TLS certificate " + fingerprint.hex() + " " + why
                + ". " + code.remedy();
    }
}
