package org.valise.security.providers;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * P-256 keys from and to their raw forms (SEC 1, section 2.3): an uncompressed point of 65 bytes, a scalar of 32 bytes.
 * The provider checks that a point lies on the curve, which closes invalid-curve attacks. Stateless.
 */
public final class P256 {
    /** Bytes of an uncompressed point. */
    public static final int POINT_BYTES = 65;

    private static final byte UNCOMPRESSED = 4;

    // The fixed start of every SubjectPublicKeyInfo (RFC 5480) and PKCS#8 structure (RFC 5915) for this curve.
    private static final byte[] PUBLIC_HEADER =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d030107034200");
    private static final byte[] PRIVATE_HEADER =
            HexFormat.of().parseHex("3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420");

    private P256() {}

    /** A public key from its uncompressed point; refuses what is not on the curve. */
    public static PublicKey publicKey(byte[] point, CryptoProviders providers) throws GeneralSecurityException {
        // Some providers also take the hybrid form (6 or 7): a second encoding of the same point.
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            throw new InvalidKeyException("not an uncompressed point on P-256");
        }
        return providers.ecKeys().generatePublic(new X509EncodedKeySpec(join(PUBLIC_HEADER, point)));
    }

    /** The uncompressed point of a P-256 public key, or an exception if it is a key of another kind. */
    public static byte[] point(PublicKey key) throws GeneralSecurityException {
        byte[] encoded = key.getEncoded();
        int start = PUBLIC_HEADER.length;
        if (encoded.length != start + POINT_BYTES || !Arrays.equals(encoded, 0, start, PUBLIC_HEADER, 0, start)) {
            throw new GeneralSecurityException("not a P-256 public key with a named curve and an uncompressed point");
        }
        return Arrays.copyOfRange(encoded, start, encoded.length);
    }

    static PrivateKey privateKey(byte[] scalar, CryptoProviders providers) throws GeneralSecurityException {
        return providers.ecKeys().generatePrivate(new PKCS8EncodedKeySpec(join(PRIVATE_HEADER, scalar)));
    }

    private static byte[] join(byte[] head, byte[] tail) {
        byte[] joined = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, joined, head.length, tail.length);
        return joined;
    }
}
