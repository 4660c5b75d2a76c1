package org.valise.security.kem;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import org.bouncycastle.crypto.SecretWithEncapsulation;
import org.bouncycastle.crypto.kems.MLKEMExtractor;
import org.bouncycastle.crypto.kems.MLKEMGenerator;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.providers.P256;

/**
 * MLKEM768-ECDH-P256-SHA3-256 of draft-ietf-lamps-pq-composite-kem (sections 3.2 to 3.4), with ML-KEM (FIPS 203) from
 * Bouncy Castle and ECDH from the fastest provider, which Bouncy Castle's own composite cipher cannot use. Guarantees a
 * secret that stays secret as long as one of the two parts holds. Does not authenticate the sender, and a changed
 * ciphertext gives another secret, not an error: the key wrap above it notices. Thread safe.
 */
public final class CompositeKem {
    /** Bytes of a ciphertext: 1088 of ML-KEM-768 and a point of 65. */
    public static final int CIPHERTEXT_BYTES = 1088 + P256.POINT_BYTES;

    private static final int MLKEM_CIPHERTEXT_BYTES = 1088;
    private static final byte[] LABEL = "MLKEM768-P256".getBytes(StandardCharsets.US_ASCII);

    private final CryptoProviders providers;

    /** A KEM that uses these providers. */
    public CompositeKem(CryptoProviders providers) {
        this.providers = providers;
    }

    /** A new secret for the holder of this key. */
    public Encapsulation encapsulate(KemPublicKey recipient) throws GeneralSecurityException {
        SecretWithEncapsulation lattice =
                new MLKEMGenerator(providers.random()).generateEncapsulated(recipient.lattice());
        KeyPair ephemeral = ephemeral();
        byte[] ephemeralPoint = P256.point(ephemeral.getPublic());
        byte[] secret = combine(
                lattice.getSecret(),
                agree(ephemeral.getPrivate(), recipient.elliptic()),
                ephemeralPoint,
                recipient.point());
        byte[] ciphertext = Arrays.copyOf(lattice.getEncapsulation(), CIPHERTEXT_BYTES);
        System.arraycopy(ephemeralPoint, 0, ciphertext, MLKEM_CIPHERTEXT_BYTES, P256.POINT_BYTES);
        return new Encapsulation(secret, ciphertext);
    }

    /** The secret of a ciphertext; refuses wrong lengths and points off the curve. */
    public byte[] decapsulate(KemPrivateKey key, byte[] ciphertext) throws GeneralSecurityException {
        if (ciphertext.length != CIPHERTEXT_BYTES) {
            throw new InvalidKeyException("a ciphertext of this KEM has " + CIPHERTEXT_BYTES + " bytes");
        }
        byte[] point = Arrays.copyOfRange(ciphertext, MLKEM_CIPHERTEXT_BYTES, CIPHERTEXT_BYTES);
        byte[] lattice =
                new MLKEMExtractor(key.lattice()).extractSecret(Arrays.copyOf(ciphertext, MLKEM_CIPHERTEXT_BYTES));
        byte[] elliptic = agree(key.elliptic(), P256.publicKey(point, providers));
        return combine(lattice, elliptic, point, key.publicKey().point());
    }

    private KeyPair ephemeral() throws GeneralSecurityException {
        var generator = providers.ecKeyPairs();
        generator.initialize(new ECGenParameterSpec("secp256r1"), providers.random());
        return generator.generateKeyPair();
    }

    private byte[] agree(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = providers.ecdh();
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }

    private byte[] combine(byte[] lattice, byte[] elliptic, byte[] ephemeralPoint, byte[] recipientPoint) {
        // Hashing the ephemeral and the recipient's point binds the secret to both: no other ciphertext or key gives
        // it.
        MessageDigest digest = providers.digest("SHA3-256");
        digest.update(lattice);
        digest.update(elliptic);
        digest.update(ephemeralPoint);
        digest.update(recipientPoint);
        byte[] secret = digest.digest(LABEL);
        Arrays.fill(lattice, (byte) 0);
        Arrays.fill(elliptic, (byte) 0);
        return secret;
    }
}
