package org.valise.routes.broker;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.valise.routes.broker.Check.Outcome;
import org.valise.routes.broker.Check.Stage;
import org.valise.security.revocation.RevocationStatus;

/**
 * Walks the chain of a link from the directory to the peer's broker, and names the part that does not work.
 *
 * <p>Guarantees: one check for every stage, in their order; what comes after a failure is skipped. Each stage ends within five
 * seconds. No frame is sent, and nothing is left with the peer. Does not guarantee that a frame will be read there: that
 * needs the peer's gateway, not only its broker. Thread safe.
 */
public final class ConnectionTest {
    private static final int ALERT_MILLIS = 500;

    private final Supplier<TlsKeys> keys;
    private final Function<X509Certificate, RevocationStatus> revocation;
    private final PermissionTest permission;
    private final Clock clock;

    /**
     * @param ownCode this member
     * @param keys its own TLS key, as the links use it at that moment
     * @param revocation what is known of a certificate of the peer
     */
    public ConnectionTest(
            String ownCode,
            Supplier<TlsKeys> keys,
            Function<X509Certificate, RevocationStatus> revocation,
            Clock clock) {
        this.keys = keys;
        this.revocation = revocation;
        this.permission = new PermissionTest(ownCode, keys);
        this.clock = clock;
    }

    /**
     * Tests the link to a peer.
     *
     * @param listed what the directory says of it; empty when it lists no link
     * @throws BrokerFailure {@code FILE_NOT_USABLE} when our own key cannot be read
     */
    public List<Check> run(Optional<Peer> listed) {
        return run(listed, upToTls(listed));
    }

    /** What is said of a link that nobody tests, because one of its ends is suspended: that, and nothing of the rest. */
    public List<Check> suspended(String why) {
        return run(
                Optional.empty(),
                new ArrayList<>(List.of(Check.failed(Stage.DIRECTORY, LinkCode.LINK_MEMBER_SUSPENDED, why))));
    }

    private List<Check> run(Optional<Peer> listed, List<Check> checks) {
        if (checks.stream().noneMatch(check -> check.outcome() == Outcome.FAILED)) {
            checks.addAll(permission.run(listed.orElseThrow()));
        }
        for (Stage stage : Stage.values()) {
            if (checks.stream().noneMatch(check -> check.stage() == stage)) {
                checks.add(Check.skipped(stage));
            }
        }
        return List.copyOf(checks);
    }

    /** As far as it can be looked at without a word to the peer's broker; without what was skipped. */
    List<Check> upToTls(Optional<Peer> listed) {
        List<Check> checks = new ArrayList<>();
        if (listed.isEmpty()) {
            checks.add(Check.failed(Stage.DIRECTORY, LinkCode.LINK_NOT_LISTED, "the directory lists no such link"));
            return checks;
        }
        Peer peer = listed.get();
        checks.add(Check.ok(Stage.DIRECTORY, peer.memberCode() + " is at " + place(peer)));
        List<InetAddress> addresses = resolve(peer, checks);
        if (!addresses.isEmpty()) {
            try (Socket plain = new Socket()) {
                if (connect(plain, addresses.get(0), peer, checks)) {
                    shake(plain, peer, checks);
                }
            } catch (IOException e) {
                checks.add(Check.failed(Stage.TCP, LinkCode.LINK_TCP_UNREACHABLE, String.valueOf(e.getMessage())));
            }
        }
        return checks;
    }

    private static List<InetAddress> resolve(Peer peer, List<Check> checks) {
        try {
            List<InetAddress> addresses = Bounded.run(() -> List.of(InetAddress.getAllByName(peer.host())), () -> {});
            checks.add(
                    Check.ok(Stage.NAME, peer.host() + " is " + addresses.get(0).getHostAddress()));
            return addresses;
        } catch (UnknownHostException | SocketTimeoutException e) {
            String why = "nobody knows the name " + peer.host();
            checks.add(
                    Check.failed(Stage.NAME, LinkCode.LINK_NAME_UNKNOWN, "cannot reach " + place(peer) + ": " + why));
            return List.of();
        } catch (IOException e) {
            checks.add(Check.failed(Stage.NAME, LinkCode.LINK_NAME_UNKNOWN, String.valueOf(e.getMessage())));
            return List.of();
        }
    }

    private static boolean connect(Socket plain, InetAddress address, Peer peer, List<Check> checks) {
        try {
            plain.connect(new InetSocketAddress(address, peer.port()), Bounded.MILLIS);
            checks.add(Check.ok(Stage.TCP, "connected to " + address.getHostAddress() + ":" + peer.port()));
            return true;
        } catch (IOException e) {
            LinkCode code = e instanceof SocketTimeoutException
                    ? LinkCode.LINK_TCP_TIMEOUT
                    : e instanceof ConnectException && !(e instanceof NoRouteToHostException)
                            ? LinkCode.LINK_TCP_REFUSED
                            : LinkCode.LINK_TCP_UNREACHABLE;
            checks.add(Check.failed(Stage.TCP, code, "cannot reach " + place(peer) + ": " + e.getMessage()));
            return false;
        }
    }

    private void shake(Socket plain, Peer peer, List<Check> checks) throws IOException {
        SeenCertificate seen = new SeenCertificate(TlsContext.trust(peer.authorities()));
        SSLSocket tls = (SSLSocket) TlsContext.with(keys.get(), seen)
                .getSocketFactory()
                .createSocket(plain, peer.host(), peer.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3"});
        tls.setSSLParameters(parameters);
        tls.setSoTimeout(Bounded.MILLIS);
        try {
            Bounded.run(
                    () -> {
                        tls.startHandshake();
                        return tls;
                    },
                    () -> plain.close());
            checks.add(Check.ok(Stage.TLS, tls.getSession().getProtocol()));
        } catch (IOException e) {
            checks.add(Check.failed(Stage.TLS, code(e), "no TLS 1.3 with " + place(peer) + ": " + e.getMessage()));
            return;
        }
        X509Certificate leaf = seen.leaf();
        if (leaf != null && certificate(leaf, seen, peer, checks) && isNotRevoked(leaf, peer, checks)) {
            awaitAlert(tls, checks);
        }
    }

    private static LinkCode code(IOException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof SSLException
                        && (message.contains("protocol_version") || message.contains("protocol version"))
                ? LinkCode.LINK_TLS_VERSION
                : LinkCode.LINK_TLS_FAILED;
    }

    private boolean certificate(X509Certificate leaf, SeenCertificate seen, Peer peer, List<Check> checks) {
        Optional<Check> fault = Optional.empty();
        Instant now = clock.instant();
        String untrusted = seen.untrusted();
        String wrongHost = seen.wrongHost();
        if (!peer.hasIssued(leaf)) {
            fault = fault(LinkCode.LINK_CERTIFICATE_AUTHORITY, "issued by " + leaf.getIssuerX500Principal());
        } else if (leaf.getNotAfter().toInstant().isBefore(now)
                || leaf.getNotBefore().toInstant().isAfter(now)) {
            fault = fault(
                    LinkCode.LINK_CERTIFICATE_EXPIRED,
                    "valid from " + leaf.getNotBefore().toInstant() + " to "
                            + leaf.getNotAfter().toInstant());
        } else if (untrusted != null) {
            fault = fault(LinkCode.LINK_CERTIFICATE_AUTHORITY, untrusted);
        } else if (wrongHost != null) {
            fault = fault(LinkCode.LINK_CERTIFICATE_HOST, wrongHost);
        } else if (!peer.accepted().contains(Fingerprint.of(leaf)) && !isRevoked(leaf, peer)) {
            fault = fault(
                    LinkCode.LINK_CERTIFICATE_UNLISTED,
                    "the certificate " + Fingerprint.of(leaf).hex() + " is not on the directory's list for "
                            + peer.memberCode());
        }
        checks.add(fault.orElseGet(() -> Check.ok(
                Stage.CERTIFICATE, "listed, valid until " + leaf.getNotAfter().toInstant())));
        return fault.isEmpty();
    }

    private static Optional<Check> fault(LinkCode code, String detail) {
        return Optional.of(Check.failed(Stage.CERTIFICATE, code, detail));
    }

    private static boolean isRevoked(X509Certificate leaf, Peer peer) {
        return peer.revoked().contains(Fingerprint.of(leaf));
    }

    private boolean isNotRevoked(X509Certificate leaf, Peer peer, List<Check> checks) {
        RevocationStatus status = isRevoked(leaf, peer) ? RevocationStatus.REVOKED : revocation.apply(leaf);
        checks.add(
                switch (status) {
                    case GOOD -> Check.ok(Stage.REVOCATION, "not revoked");
                    case REVOKED ->
                        Check.failed(Stage.REVOCATION, LinkCode.LINK_CERTIFICATE_REVOKED, "revoked by its authority");
                    case UNKNOWN ->
                        Check.unknown(Stage.REVOCATION, LinkCode.LINK_REVOCATION_UNKNOWN, "no valid revocation list");
                });
        return status != RevocationStatus.REVOKED;
    }

    /** In TLS 1.3 a refused client certificate shows only after our side of the handshake is done. */
    private static void awaitAlert(SSLSocket tls, List<Check> checks) throws IOException {
        tls.setSoTimeout(ALERT_MILLIS);
        try {
            int read = tls.getInputStream().read();
            if (read < 0) {
                checks.add(refused("the peer closed the connection"));
            }
        } catch (SocketTimeoutException silence) {
            // A broker waits for the client to speak first: whether it knows us shows in the next stage.
            return;
        } catch (IOException e) {
            checks.add(refused(String.valueOf(e.getMessage())));
        }
    }

    static Check refused(String why) {
        return Check.failed(
                Stage.OWN_CERTIFICATE,
                LinkCode.LINK_OWN_CERTIFICATE_REFUSED,
                "the peer does not accept our certificate: " + why);
    }

    private static String place(Peer peer) {
        return peer.host() + ":" + peer.port();
    }

    /** The first failure in one line, for the list of links. */
    static Optional<String> firstFailure(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .map(check -> check.code().map(LinkCode::name).orElse("") + ": " + check.detail())
                .findFirst();
    }
}
