package org.valise.security.steward;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.valise.security.keys.SigningKeyFile;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.sign.Signer;

/**
 * The key of one federation steward: P-256 in a PKCS#12 file with a certificate signed by itself, which others pin by its
 * fingerprint. Signs directories as detached CMS. Thread safe; the key cannot be read.
 */
public final class StewardKey {
    private final Signer signer;

    private StewardKey(Signer signer) {
        this.signer = signer;
    }

    /** Makes a new key, valid for ten years, and writes its file (mode 0600). */
    public static StewardKey create(
            Path file, char[] password, String stewardName, CryptoProviders providers, Clock clock) {
        SigningKeyFile.create(file, password, stewardName, providers, clock.instant());
        return open(file, password, providers, clock);
    }

    /** Opens an existing key; refuses with KEYS_UNREADABLE. */
    public static StewardKey open(Path file, char[] password, CryptoProviders providers, Clock clock) {
        return new StewardKey(SigningKeyFile.open(file, password, providers, clock));
    }

    /** The certificate whose fingerprint others pin. */
    public X509Certificate certificate() {
        return signer.certificate();
    }

    /** A detached signature over exact bytes. */
    public byte[] sign(byte[] content) {
        return signer.sign(content);
    }

    @Override
    public String toString() {
        return "StewardKey[" + signer + "]";
    }
}
