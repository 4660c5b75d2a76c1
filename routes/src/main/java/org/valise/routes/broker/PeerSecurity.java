package org.valise.routes.broker;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.apache.activemq.artemis.utils.CertificateUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may do what on the embedded broker.
 *
 * <p>Guarantees: a remote connection is exactly the member in whose list its TLS client certificate stands, provided that
 * one of that member's authorities signed it; that member may send to {@code in.MEMBER} and do nothing else. User names and
 * passwords are ignored. The gateway's in-VM connection may do everything. Everyone else is refused. Replacing the peers
 * with {@link #replacePeers} takes effect on open connections too, with their next frame.
 *
 * <p>Does not guarantee that the certificate is unrevoked: withdrawing it means taking it off the list. Thread-safe.
 * Must run with Artemis' caches of authentication and authorisation off: they know a connection by its subject name only,
 * and a peer's authority may write any name it likes.
 */
final class PeerSecurity implements ActiveMQSecurityManager5 {
    private static final Logger LOG = LoggerFactory.getLogger(PeerSecurity.class);
    private static final String GATEWAY = "gateway";

    private final TurnedAway turnedAway;
    private volatile Map<Fingerprint, Listed> listed = Map.of();
    private volatile List<Peer> peers = List.of();
    private long admissions;

    /**
     * A certificate on the list.
     *
     * @param admission another one when it comes back after it was withdrawn: a connection of which a frame was refused
     *     must never be believed again, or what follows would overtake what has to be sent anew
     */
    private record Listed(Peer peer, long admission) {
        boolean isFor(Peer other) {
            return peer.memberCode().equals(other.memberCode())
                    && other.authorities().containsAll(peer.authorities());
        }
    }

    PeerSecurity(Collection<Peer> peers, Clock clock) {
        turnedAway = new TurnedAway(clock);
        replacePeers(peers);
    }

    synchronized void replacePeers(Collection<Peer> now) {
        Map<Fingerprint, Listed> before = listed;
        admissions++;
        Map<Fingerprint, Listed> next = new HashMap<>();
        byFingerprint(now).forEach((fingerprint, peer) -> {
            Listed old = before.get(fingerprint);
            next.put(
                    fingerprint,
                    old != null && old.isFor(peer) ? new Listed(peer, old.admission()) : new Listed(peer, admissions));
        });
        listed = Map.copyOf(next);
        peers = List.copyOf(now);
    }

    @Override
    public @Nullable Subject authenticate(
            @Nullable String user,
            @Nullable String password,
            @Nullable RemotingConnection connection,
            @Nullable String securityDomain) {
        if (connection == null) {
            return null;
        }
        if (connection.getTransportConnection() instanceof InVMConnection) {
            return subject(GATEWAY);
        }
        Subject known = connection.getSubject();
        if (known != null && link(known).isPresent()) {
            return known;
        }
        return identify(connection);
    }

    private @Nullable Subject identify(RemotingConnection connection) {
        X509Certificate[] chain = CertificateUtil.getCertsFromConnection(connection);
        if (chain == null || chain.length == 0) {
            return null;
        }
        Fingerprint fingerprint = Fingerprint.of(chain[0]);
        Listed entry = listed.get(fingerprint);
        if (entry == null || !entry.peer().hasIssued(chain[0])) {
            turnedAway.toBeSaid(chain[0], peers).ifPresent(LOG::warn);
            return null;
        }
        String member = entry.peer().memberCode();
        Subject subject = subject(member);
        subject.getPrincipals().add(new PeerPrincipal(member, fingerprint, entry.admission()));
        subject.setReadOnly();
        return subject;
    }

    @Override
    public boolean authorize(@Nullable Subject subject, Set<Role> roles, CheckType checkType, String address) {
        if (subject == null) {
            return false;
        }
        return link(subject)
                .map(link -> isListed(link)
                        && checkType == CheckType.SEND
                        && address.equals(LinkQueues.in(link.memberCode())))
                .orElseGet(() -> subject.getPrincipals().contains(new UserPrincipal(GATEWAY)));
    }

    /** Whether a connection with this identity may stay open; one that has not yet said who it is may. */
    boolean isWelcome(@Nullable Subject subject) {
        return subject == null || link(subject).map(this::isListed).orElse(true);
    }

    /** Whether this is the identity of a connection that a peer has made. */
    static boolean isPeer(@Nullable Subject subject) {
        return subject != null && link(subject).isPresent();
    }

    private boolean isListed(PeerPrincipal link) {
        Listed entry = listed.get(link.fingerprint());
        return entry != null
                && entry.admission() == link.admission()
                && entry.peer().memberCode().equals(link.memberCode());
    }

    private static Optional<PeerPrincipal> link(Subject subject) {
        return subject.getPrincipals(PeerPrincipal.class).stream().findFirst();
    }

    @Override
    public boolean validateUser(@Nullable String user, @Nullable String password) {
        return false;
    }

    @Override
    public boolean validateUserAndRole(
            @Nullable String user, @Nullable String password, Set<Role> roles, CheckType checkType) {
        return false;
    }

    private static Subject subject(String name) {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(name));
        return subject;
    }

    /** @throws IllegalArgumentException when one certificate would speak for two members */
    static void requireDistinct(Collection<Peer> peers) {
        byFingerprint(peers);
    }

    private static Map<Fingerprint, Peer> byFingerprint(Collection<Peer> peers) {
        Map<Fingerprint, Peer> byFingerprint = new HashMap<>();
        for (Peer peer : peers) {
            for (Fingerprint fingerprint : peer.accepted()) {
                Peer other = byFingerprint.putIfAbsent(fingerprint, peer);
                if (other != null) {
                    throw new IllegalArgumentException("one certificate cannot speak for both " + other.memberCode()
                            + " and " + peer.memberCode());
                }
            }
        }
        return Map.copyOf(byFingerprint);
    }
}
