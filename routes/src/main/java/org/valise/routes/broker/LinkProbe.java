package org.valise.routes.broker;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Finds out why a link does not come up, by opening and closing one TLS connection as the bridge would. Sends nothing.
 * At most about two seconds.
 */
final class LinkProbe {
    private static final int CONNECT_MILLIS = 1_500;
    private static final int ALERT_MILLIS = 300;

    private final TlsKeys keys;

    LinkProbe(TlsKeys keys) {
        this.keys = keys;
    }

    /** The reason in plain words. */
    String whyDown(Peer peer) {
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(peer.host(), peer.port()), CONNECT_MILLIS);
            handshake(plain, peer);
            return "TLS works, but the peer's broker gives no access: is our certificate on its list for us?";
        } catch (IOException | GeneralSecurityException e) {
            return "cannot reach " + peer.host() + ":" + peer.port() + ": " + e.getMessage();
        }
    }

    private void handshake(Socket plain, Peer peer) throws IOException, GeneralSecurityException {
        SSLSocket tls =
                (SSLSocket) context(peer).getSocketFactory().createSocket(plain, peer.host(), peer.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3"});
        tls.setSSLParameters(parameters);
        tls.setSoTimeout(CONNECT_MILLIS);
        tls.startHandshake();
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

    private SSLContext context(Peer peer) throws GeneralSecurityException, IOException {
        KeyStore own = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.file())) {
            own.load(in, keys.password());
        }
        KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keyManagers.init(own, keys.password());
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", peer.ca());
        TrustManagerFactory trustManagers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trustManagers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
        return context;
    }
}
