package org.valise.routes.broker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * Finds out why a link does not come up, by opening and closing one TLS connection as the bridge would. Sends nothing.
 * At most about two seconds.
 */
final class LinkProbe {
    private static final int CONNECT_MILLIS = 1_500;
    private static final int ALERT_MILLIS = 300;

    private final Supplier<TlsKeys> keys;

    LinkProbe(Supplier<TlsKeys> keys) {
        this.keys = keys;
    }

    /** The reason in plain words. */
    String whyDown(Peer peer) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(peer.host(), peer.port()), CONNECT_MILLIS);
            handshake(plain, peer);
            return "TLS works, but the peer's broker gives no access: is our certificate on its list for us?";
        } catch (IOException | BrokerFailure e) {
            return "cannot reach " + peer.host() + ":" + peer.port() + ": " + e.getMessage();
        }
    }

    private void handshake(Socket plain, Peer peer) throws IOException {
        SSLSocket tls = (SSLSocket) TlsContext.of(keys.get(), List.of(peer.ca()))
                .getSocketFactory()
                .createSocket(plain, peer.host(), peer.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3"});
        tls.setSSLParameters(parameters);
        tls.setSoTimeout(CONNECT_MILLIS);
        tls.startHandshake();
        requireListed(tls, peer);
        tls.setSoTimeout(ALERT_MILLIS);
        awaitAlert(tls);
    }

    /** In TLS 1.3 a refused client certificate shows only after our side of the handshake is done. */
    private static void awaitAlert(SSLSocket tls) throws IOException {
        try {
            int read = tls.getInputStream().read();
            if (read < 0) {
                throw new IOException("the peer closed the connection");
            }
        } catch (SocketTimeoutException e) {
            // Silence is consent: a broker waits for the client to speak first.
            return;
        }
    }

    private static void requireListed(SSLSocket tls, Peer peer) throws IOException {
        Certificate[] chain = tls.getSession().getPeerCertificates();
        if (!peer.accepted().contains(Fingerprint.of((X509Certificate) chain[0]))) {
            throw new IOException("its certificate is not on the directory's list for " + peer.memberCode());
        }
    }
}
