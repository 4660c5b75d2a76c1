package org.valise.security.kem;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.P256;

/**
 * A new key pair of the composite KEM in the encodings of draft-ietf-lamps-pq-composite-kem, section 4. The private half is
 * an opaque secret key because no key factory of the JDK knows it, and so a standard PKCS#12 file can hold it.
 */
public final class KemKeyPair {
    private final byte[] publicKeyInfo;
    private final SecretKey secret;

    private KemKeyPair(byte[] publicKeyInfo, SecretKey secret) {
        this.publicKeyInfo = publicKeyInfo;
        this.secret = secret;
    }

    /** A fresh pair. */
    public static KemKeyPair generate(CryptoProviders providers) throws GeneralSecurityException {
        byte[] seed = new byte[KemPrivateKey.SEED_BYTES];
        providers.random().nextBytes(seed);
        var generator = providers.ecKeyPairs();
        generator.initialize(new ECGenParameterSpec("secp256r1"), providers.random());
        KeyPair elliptic = generator.generateKeyPair();
        try {
            byte[] lattice = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, seed).getPublicKey();
            byte[] sec1 = PrivateKeyInfo.getInstance(elliptic.getPrivate().getEncoded())
                    .parsePrivateKey()
                    .toASN1Primitive()
                    .getEncoded();
            byte[] secret = Arrays.copyOf(seed, KemPrivateKey.SEED_BYTES + sec1.length);
            System.arraycopy(sec1, 0, secret, KemPrivateKey.SEED_BYTES, sec1.length);
            return new KemKeyPair(
                    KemPublicKey.encode(lattice, P256.point(elliptic.getPublic())),
                    new SecretKeySpec(
                            secret, KemPublicKey.ALGORITHM.getAlgorithm().getId()));
        } catch (IOException e) {
            throw new GeneralSecurityException("cannot encode a new key pair", e);
        }
    }

    /** The SubjectPublicKeyInfo, for a certification request. */
    public byte[] publicKeyInfo() {
        return publicKeyInfo.clone();
    }

    /** The private half, to be stored and to be given to {@link KemPrivateKey#decode}. */
    public SecretKey secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "KemKeyPair";
    }
}
