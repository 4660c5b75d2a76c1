package org.valise.security.kem;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPrivateKeyParameters;
import org.valise.security.providers.CryptoProviders;

/**
 * A private key of the composite KEM: usable by {@link CompositeKem}, not readable. Expanded once when it is decoded.
 * Immutable, thread safe.
 */
public final class KemPrivateKey {
    static final int SEED_BYTES = 64;
    private static final AlgorithmIdentifier EC_P256 =
            new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);

    private final MLKEMPrivateKeyParameters lattice;
    private final PrivateKey elliptic;
    private final KemPublicKey publicKey;

    private KemPrivateKey(MLKEMPrivateKeyParameters lattice, PrivateKey elliptic, KemPublicKey publicKey) {
        this.lattice = lattice;
        this.elliptic = elliptic;
        this.publicKey = publicKey;
    }

    /** Takes a stored secret; its public key is given as well because the combiner hashes it. */
    public static KemPrivateKey decode(SecretKey secret, KemPublicKey publicKey, CryptoProviders providers)
            throws GeneralSecurityException {
        byte[] raw = secret.getEncoded();
        if (raw == null || raw.length <= SEED_BYTES) {
            throw new InvalidKeyException("not a private key for MLKEM768-ECDH-P256-SHA3-256");
        }
        MLKEMPrivateKeyParameters lattice =
                new MLKEMPrivateKeyParameters(MLKEMParameters.ml_kem_768, Arrays.copyOf(raw, SEED_BYTES));
        if (!Arrays.equals(lattice.getPublicKey(), publicKey.lattice().getEncoded())) {
            throw new InvalidKeyException("the private key does not belong to the public key");
        }
        return new KemPrivateKey(
                lattice, elliptic(Arrays.copyOfRange(raw, SEED_BYTES, raw.length), providers), publicKey);
    }

    private static PrivateKey elliptic(byte[] sec1, CryptoProviders providers) throws GeneralSecurityException {
        try {
            PrivateKeyInfo info = new PrivateKeyInfo(EC_P256, org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(sec1));
            return providers.ecKeys().generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (IOException e) {
            throw new InvalidKeyException("the elliptic half of the private key is malformed", e);
        }
    }

    MLKEMPrivateKeyParameters lattice() {
        return lattice;
    }

    PrivateKey elliptic() {
        return elliptic;
    }

    KemPublicKey publicKey() {
        return publicKey;
    }
}
