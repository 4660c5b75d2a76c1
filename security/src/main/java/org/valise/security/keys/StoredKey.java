package org.valise.security.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;

/** A private key and its certificate chain as they lie in a PKCS#12 file. */
record StoredKey(PrivateKey key, List<X509Certificate> chain) {

    static StoredKey of(KeyStore store, String alias, char[] password, Path file) {
        try {
            Certificate[] chain = store.getCertificateChain(alias);
            if (store.getKey(alias, password) instanceof PrivateKey key && chain != null && chain.length > 0) {
                return new StoredKey(
                        key, Arrays.stream(chain).map(StoredKey::translated).toList());
            }
            throw unreadable(alias, file, null);
        } catch (GeneralSecurityException e) {
            throw unreadable(alias, file, e);
        }
    }

    private static X509Certificate translated(Certificate certificate) {
        try {
            return Certificates.fromDer(certificate.getEncoded());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was just read has an encoding", e);
        }
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** The key as an object of the fast provider. */
    PrivateKey elliptic(CryptoProviders providers) {
        try {
            return providers.ecKeys().generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new SecurityRefusal(
                    SecurityCode.KEYS_UNREADABLE, "A key file does not hold an elliptic-curve key; restore it.", e);
        }
    }

    @Override
    public String toString() {
        return "StoredKey[" + Certificates.fingerprint(certificate()) + "]";
    }

    private static SecurityRefusal unreadable(String alias, Path file, @Nullable Exception cause) {
        String message = "The key file " + file.getFileName() + " holds no readable key named " + alias
                + "; restore it from the backup.";
        return cause == null
                ? new SecurityRefusal(SecurityCode.KEYS_UNREADABLE, message)
                : new SecurityRefusal(SecurityCode.KEYS_UNREADABLE, message, cause);
    }
}
