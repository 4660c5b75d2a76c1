package org.valise.security.keys;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKey;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/**
 * A key and its certificate chain as they lie in a PKCS#12 file: a private key with its chain, or, for the KEM that the JDK
 * does not know, a secret key with its certificates beside it.
 */
record StoredKey(Key key, List<X509Certificate> chain) {
    private static final int NAME_BYTES = 16;

    void putInto(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        if (key instanceof PrivateKey held && CryptoProviders.isHeld(held)) {
            putChain(store, alias);
            return;
        }
        if (key instanceof PrivateKey) {
            store.setKeyEntry(alias, key, password, chain.toArray(Certificate[]::new));
            return;
        }
        store.setKeyEntry(alias, key, password, null);
        putChain(store, alias);
    }

    private void putChain(KeyStore store, String alias) throws KeyStoreException {
        for (int i = 0; i < chain.size(); i++) {
            store.setCertificateEntry(besides(alias, i), chain.get(i));
        }
    }

    static StoredKey from(KeyStore store, String alias, char[] password, CryptoProviders providers)
            throws GeneralSecurityException {
        Key key = store.getKey(alias, password);
        List<X509Certificate> chain = new ArrayList<>();
        if (key instanceof PrivateKey) {
            for (Certificate certificate : store.getCertificateChain(alias)) {
                chain.add(Certificates.fromDer(certificate.getEncoded()));
            }
        } else {
            for (int i = 0; store.isCertificateEntry(besides(alias, i)); i++) {
                chain.add(Certificates.fromDer(
                        store.getCertificate(besides(alias, i)).getEncoded()));
            }
        }
        if (chain.isEmpty()) {
            throw new InvalidKeyException("no certificate named " + alias);
        }
        return new StoredKey(key == null ? inToken(chain.get(0), providers) : key, List.copyOf(chain));
    }

    /** A file that holds a certificate without its key says that the key lies in the token. */
    private static Key inToken(X509Certificate certificate, CryptoProviders providers) {
        return providers
                .token()
                .orElseThrow(() -> new SecurityRefusal(
                        SecurityCode.TOKEN_UNAVAILABLE,
                        "These keys lie in a PKCS#11 token, and node.yaml names none; write keys.pkcs11 there."))
                .key(nameInToken(certificate, providers));
    }

    /** The name of a key in the token: it follows from the public key, so that no file can name another one. */
    static String nameInToken(X509Certificate certificate, CryptoProviders providers) {
        byte[] digest = providers.sha256().digest(Certificates.publicKeyInfo(certificate));
        return "valise-" + HexFormat.of().formatHex(digest, 0, NAME_BYTES);
    }

    private static String besides(String alias, int index) {
        return alias + "-certificate-" + index;
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** The key as an object of the fast provider, or as it is in the token. */
    PrivateKey elliptic(CryptoProviders providers) throws GeneralSecurityException {
        if (key instanceof PrivateKey held && CryptoProviders.isHeld(held)) {
            return held;
        }
        return providers.ecKeys().generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
    }

    /** The key of the KEM. */
    SecretKey kem() throws GeneralSecurityException {
        if (key instanceof SecretKey secret) {
            return secret;
        }
        throw new InvalidKeyException("not a key of the composite KEM");
    }

    @Override
    public String toString() {
        return "StoredKey[" + Certificates.fingerprint(certificate()) + "]";
    }
}
