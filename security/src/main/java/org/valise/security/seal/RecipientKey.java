package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.valise.security.Suite;
import org.valise.security.certificates.Certificates;
import org.valise.security.kem.KemPrivateKey;
import org.valise.security.kem.KemPublicKey;
import org.valise.security.providers.CryptoProviders;

/**
 * A node's own encryption key of one suite: it can open, it cannot be read, and its text form is a name only. Immutable
 * and thread safe.
 */
public abstract sealed class RecipientKey permits ClassicalRecipientKey, HybridRecipientKey {
    private final byte[] keyIdentifier;

    RecipientKey(X509Certificate certificate) {
        this.keyIdentifier = KeyIdentifier.of(certificate);
    }

    /** An ECDH P-256 key of the fast provider or of the token, with its certificate. */
    public static RecipientKey classical(X509Certificate certificate, PrivateKey key, CryptoProviders providers) {
        return new ClassicalRecipientKey(certificate, key, new ClassicalKeyAgreement(providers), providers.home(key));
    }

    /** A composite KEM key with its certificate. */
    public static RecipientKey hybrid(X509Certificate certificate, SecretKey key, CryptoProviders providers)
            throws GeneralSecurityException {
        KemPublicKey publicKey = KemPublicKey.decode(Certificates.publicKeyInfo(certificate), providers);
        KemPrivateKey privateKey = KemPrivateKey.decode(key, publicKey, providers);
        return new HybridRecipientKey(certificate, privateKey, new HybridKeyEncapsulation(providers));
    }

    /** The suite that this key opens. */
    public abstract Suite suite();

    /** The content key that an envelope holds for this key, or empty if it names another recipient. */
    abstract Optional<byte[]> contentKey(Envelope envelope) throws GeneralSecurityException;

    final boolean isNamedBy(byte[] identifier) {
        return Arrays.equals(keyIdentifier, identifier);
    }

    @Override
    public final String toString() {
        return "RecipientKey[" + suite().wireName() + "]";
    }
}
