package org.valise.routes.broker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/** TLS 1.3 with the own key, read from its file now, and with exactly these authorities as trust anchors. */
final class TlsContext {
    private TlsContext() {}

    /** @throws BrokerFailure {@code FILE_NOT_USABLE} when the key cannot be read */
    static SSLContext of(TlsKeys keys, Collection<X509Certificate> authorities) {
        return with(keys, trust(authorities));
    }

    /** With a trust manager of the caller's. */
    static SSLContext with(TlsKeys keys, X509TrustManager trust) {
        try {
            return of(keys, trust);
        } catch (GeneralSecurityException | IOException e) {
            throw unusable(keys, e);
        }
    }

    /** What the platform says of chains, with these anchors and no others. */
    static X509ExtendedTrustManager trust(Collection<X509Certificate> authorities) {
        try {
            return platform(authorities);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java platform has PKCS#12 and PKIX", e);
        }
    }

    private static X509ExtendedTrustManager platform(Collection<X509Certificate> authorities)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int count = 0;
        for (X509Certificate authority : authorities) {
            store.setCertificateEntry("ca-" + count++, authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    }

    private static SSLContext of(TlsKeys keys, X509TrustManager trust) throws GeneralSecurityException, IOException {
        SSLContext context = SSLContext.getInstance("TLSv1.3");
        context.init(own(keys), new X509TrustManager[] {trust}, null);
        return context;
    }

    private static KeyManager[] own(TlsKeys keys) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.file())) {
            store.load(in, keys.password());
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, keys.password());
        return factory.getKeyManagers();
    }

    private static BrokerFailure unusable(TlsKeys keys, Exception cause) {
        return new BrokerFailure(BrokerFailure.Code.FILE_NOT_USABLE, "cannot use the TLS key in " + keys, cause);
    }
}
