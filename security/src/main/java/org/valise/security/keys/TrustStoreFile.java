package org.valise.security.keys;

import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.valise.security.providers.CryptoProviders;

/** Writes the PKCS#12 trust store by which a TLS link knows the certificate authorities of its peers. */
public final class TrustStoreFile {
    private TrustStoreFile() {}

    /** Writes the file, readable by its owner only, one entry for each alias; an existing file is replaced at once. */
    public static void write(
            Path file, char[] password, Map<String, X509Certificate> certificates, CryptoProviders providers) {
        KeyFile.write(file, password, providers.pkcs12(), store -> fill(store, certificates));
    }

    private static void fill(KeyStore store, Map<String, X509Certificate> certificates)
            throws java.security.KeyStoreException {
        for (Map.Entry<String, X509Certificate> entry : certificates.entrySet()) {
            store.setCertificateEntry(entry.getKey(), entry.getValue());
        }
    }
}
