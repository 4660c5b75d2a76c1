package org.valise.security.kem;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.util.Arrays;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.MLKEMParameters;
import org.bouncycastle.crypto.params.MLKEMPublicKeyParameters;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.P256;

/** A public key of the composite KEM: an ML-KEM-768 key of 1184 bytes and a point on P-256. Immutable, thread safe. */
public final class KemPublicKey {
    static final AlgorithmIdentifier ALGORITHM =
            new AlgorithmIdentifier(IANAObjectIdentifiers.id_MLKEM768_ECDH_P256_SHA3_256);
    static final int MLKEM_BYTES = 1184;

    private final MLKEMPublicKeyParameters lattice;
    private final PublicKey elliptic;
    private final byte[] point;

    private KemPublicKey(MLKEMPublicKeyParameters lattice, PublicKey elliptic, byte[] point) {
        this.lattice = lattice;
        this.elliptic = elliptic;
        this.point = point;
    }

    /** Reads a SubjectPublicKeyInfo; refuses other algorithms, wrong lengths and points off the curve. */
    public static KemPublicKey decode(byte[] subjectPublicKeyInfo, CryptoProviders providers)
            throws GeneralSecurityException {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo);
        byte[] raw = info.getPublicKeyData().getOctets();
        if (!ALGORITHM.equals(info.getAlgorithm()) || raw.length != MLKEM_BYTES + P256.POINT_BYTES) {
            throw new InvalidKeyException("not a public key for MLKEM768-ECDH-P256-SHA3-256");
        }
        byte[] point = Arrays.copyOfRange(raw, MLKEM_BYTES, raw.length);
        return new KemPublicKey(
                new MLKEMPublicKeyParameters(MLKEMParameters.ml_kem_768, Arrays.copyOf(raw, MLKEM_BYTES)),
                P256.publicKey(point, providers),
                point);
    }

    static byte[] encode(byte[] lattice, byte[] point) throws IOException {
        byte[] raw = Arrays.copyOf(lattice, MLKEM_BYTES + P256.POINT_BYTES);
        System.arraycopy(point, 0, raw, MLKEM_BYTES, P256.POINT_BYTES);
        return new SubjectPublicKeyInfo(ALGORITHM, raw).getEncoded();
    }

    MLKEMPublicKeyParameters lattice() {
        return lattice;
    }

    PublicKey elliptic() {
        return elliptic;
    }

    byte[] point() {
        return point;
    }
}
