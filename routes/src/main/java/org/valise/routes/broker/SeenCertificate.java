package org.valise.routes.broker;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Lets a handshake go on whatever certificate the peer shows, and remembers what would have been said against it: the test
 * shall name the fault, not only meet it. Used for a connection over which nothing is ever sent.
 */
final class SeenCertificate extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager strict;
    private X509Certificate @Nullable [] chain;
    private @Nullable String untrusted;
    private @Nullable String wrongHost;

    SeenCertificate(X509ExtendedTrustManager strict) {
        this.strict = strict;
    }

    /** What the peer has shown; none before the handshake. */
    @Nullable
    X509Certificate leaf() {
        X509Certificate[] seen = chain;
        return seen == null || seen.length == 0 ? null : seen[0];
    }

    /** Why its chain does not lead to the peer's authority; none when it does. */
    @Nullable
    String untrusted() {
        return untrusted;
    }

    /** Why it is not for this host; none when it is. */
    @Nullable
    String wrongHost() {
        return wrongHost;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType, Socket socket) {
        chain = shown.clone();
        try {
            strict.checkServerTrusted(shown, authType);
        } catch (CertificateException e) {
            untrusted = String.valueOf(e.getMessage());
            return;
        }
        try {
            strict.checkServerTrusted(shown, authType, socket);
        } catch (CertificateException e) {
            wrongHost = String.valueOf(e.getMessage());
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
            throws CertificateException {
        strict.checkServerTrusted(shown, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType) throws CertificateException {
        strict.checkServerTrusted(shown, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType) throws CertificateException {
        strict.checkClientTrusted(shown, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType, Socket socket)
            throws CertificateException {
        strict.checkClientTrusted(shown, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType, SSLEngine engine)
            throws CertificateException {
        strict.checkClientTrusted(shown, authType, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return strict.getAcceptedIssuers();
    }
}
