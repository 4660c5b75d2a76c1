package org.valise.security.kem;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.jcajce.CompositePublicKey;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.P256;

/** Makes new key pairs of the composite KEM, in the encoding of draft-ietf-lamps-pq-composite-kem, section 4. */
public final class KemKeyPair {
    private static final int SEED_BYTES = 64;

    private KemKeyPair() {}

    /** A fresh pair; the private key can be stored in a PKCS#12 file and decoded by {@link KemPrivateKey}. */
    public static KeyPair generate(CryptoProviders providers) throws GeneralSecurityException {
        byte[] seed = new byte[SEED_BYTES];
        providers.random().nextBytes(seed);
        var generator = providers.ecKeyPairs();
        generator.initialize(new ECGenParameterSpec("secp256r1"), providers.random());
        KeyPair elliptic = generator.generateKeyPair();
        try {
            byte[] lattice = new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, seed).getPublicKey();
            byte[] spki = KemPublicKey.encode(lattice, P256.point(elliptic.getPublic()));
            return new KeyPair(
                    new CompositePublicKey(SubjectPublicKeyInfo.getInstance(spki)),
                    new CompositePrivateKey(privateInfo(seed, elliptic)));
        } catch (IOException e) {
            throw new GeneralSecurityException("cannot encode a new key pair", e);
        }
    }

    private static PrivateKeyInfo privateInfo(byte[] seed, KeyPair elliptic) throws IOException {
        byte[] sec1 = PrivateKeyInfo.getInstance(elliptic.getPrivate().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        byte[] raw = Arrays.copyOf(seed, SEED_BYTES + sec1.length);
        System.arraycopy(sec1, 0, raw, SEED_BYTES, sec1.length);
        return new PrivateKeyInfo(KemPublicKey.ALGORITHM, raw);
    }
}
