package org.valise.security.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.spec.ECGenParameterSpec;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.valise.security.kem.KemKeyPair;
import org.valise.security.providers.CryptoProviders;

/** Fresh keys of each kind, from the strong random source. */
final class NewKeys {
    private static final int AES_BYTES = 32;

    private NewKeys() {}

    static KeyPair elliptic(CryptoProviders providers) {
        try {
            var generator = providers.ecKeyPairs();
            generator.initialize(new ECGenParameterSpec("secp256r1"), providers.random());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a P-256 key; run the self-test", e);
        }
    }

    static SecretKey aes(CryptoProviders providers) {
        byte[] bytes = new byte[AES_BYTES];
        providers.random().nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    static KemKeyPair hybrid(CryptoProviders providers) {
        try {
            return KemKeyPair.generate(providers);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a hybrid key; run the self-test", e);
        }
    }
}
