package org.valise.security.providers;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;

/**
 * Checks ML-KEM-768 (FIPS 203) by what it must do with a fresh key: both sides agree, and a ciphertext that
 * was changed gives another secret (implicit rejection). Always Bouncy Castle's; not part of the choice.
 */
final class LatticeTest {
    private static final int SEED_BYTES = 64;

    private LatticeTest() {}

    static boolean passes(SecureRandom random) {
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        MLKEMPrivateKeyParameters key = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, seed);
        SecretWithEncapsulation sent = new MLKEMGenerator(random)
                .generateEncapsulated(new MLKEMPublicKeyParameters(MLKEMParameters.ml_kem_768, key.getPublicKey()));
        byte[] ciphertext = sent.getEncapsulation();
        boolean agreed = Arrays.equals(sent.getSecret(), new MLKEMExtractor(key).extractSecret(ciphertext));
        ciphertext[0] ^= 1;
        return agreed && !Arrays.equals(sent.getSecret(), new MLKEMExtractor(key).extractSecret(ciphertext));
    }
}
