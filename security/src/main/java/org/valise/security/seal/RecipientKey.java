package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.valise.security.Suite;
import org.valise.security.kem.KemPrivateKey;
import org.valise.security.kem.KemPublicKey;
import org.valise.security.keys.Certificates;
import org.valise.security.providers.CryptoProviders;

/**
 * A node's own encryption key of one suite: it can open, it cannot be read, and its text form is a name only. Immutable
 * and thread safe.
 */
public abstract sealed class RecipientKey {
    private final byte[] keyIdentifier;

    private RecipientKey(X509Certificate certificate) {
        this.keyIdentifier = KeyIdentifier.of(certificate);
    }

    /** An ECDH P-256 key of the fast provider, with its certificate. */
    public static RecipientKey classical(X509Certificate certificate, PrivateKey key) {
        return new Classical(certificate, key);
    }

    /** A composite KEM key with its certificate. */
    public static RecipientKey hybrid(X509Certificate certificate, SecretKey key, CryptoProviders providers)
            throws GeneralSecurityException {
        KemPublicKey publicKey = KemPublicKey.decode(Certificates.publicKeyInfo(certificate), providers);
        return new Hybrid(certificate, KemPrivateKey.decode(key, publicKey, providers));
    }

    /** The suite that this key opens. */
    public abstract Suite suite();

    final boolean isNamedBy(byte[] identifier) {
        return Arrays.equals(keyIdentifier, identifier);
    }

    @Override
    public final String toString() {
        return "RecipientKey[" + suite().wireName() + "]";
    }

    static final class Classical extends RecipientKey {
        private final PrivateKey key;

        private Classical(X509Certificate certificate, PrivateKey key) {
            super(certificate);
            this.key = key;
        }

        PrivateKey key() {
            return key;
        }

        @Override
        public Suite suite() {
            return Suite.CLASSICAL_1;
        }
    }

    static final class Hybrid extends RecipientKey {
        private final KemPrivateKey key;

        private Hybrid(X509Certificate certificate, KemPrivateKey key) {
            super(certificate);
            this.key = key;
        }

        KemPrivateKey key() {
            return key;
        }

        @Override
        public Suite suite() {
            return Suite.HYBRID_1;
        }
    }
}
