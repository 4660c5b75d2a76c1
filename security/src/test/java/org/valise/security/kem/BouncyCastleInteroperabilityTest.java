package org.valise.security.kem;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.iana.IANAObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jcajce.CompositePrivateKey;
import org.bouncycastle.jcajce.CompositePublicKey;
import org.bouncycastle.jcajce.spec.KTSParameterSpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.Test;
import org.valise.security.TestMember;

/** Our composite KEM against the one of Bouncy Castle: two implementations of one draft. */
class BouncyCastleInteroperabilityTest {
    private static final AlgorithmIdentifier ALGORITHM =
            new AlgorithmIdentifier(IANAObjectIdentifiers.id_MLKEM768_ECDH_P256_SHA3_256);
    private static final byte[] OTHER_INFO = {1, 2, 3};

    private final BouncyCastleProvider bouncyCastle = new BouncyCastleProvider();

    @Test
    void decapsulatesWhatBouncyCastleEncapsulated() throws Exception {
        KemKeyPair pair = KemKeyPair.generate(TestMember.PROVIDERS);
        PublicKey theirs = new CompositePublicKey(SubjectPublicKeyInfo.getInstance(pair.publicKeyInfo()));
        SecretKey payload = new SecretKeySpec(new byte[32], "AES");
        Cipher wrapping = cipher();
        wrapping.init(Cipher.WRAP_MODE, theirs, specification());
        byte[] wrapped = wrapping.wrap(payload);

        KemPublicKey publicKey = KemPublicKey.decode(pair.publicKeyInfo(), TestMember.PROVIDERS);
        KemPrivateKey key = KemPrivateKey.decode(pair.secret(), publicKey, TestMember.PROVIDERS);
        byte[] secret = new CompositeKem(TestMember.PROVIDERS)
                .decapsulate(key, Arrays.copyOf(wrapped, CompositeKem.CIPHERTEXT_BYTES));
        assertThat(unwrap(secret, Arrays.copyOfRange(wrapped, CompositeKem.CIPHERTEXT_BYTES, wrapped.length)))
                .isEqualTo(payload.getEncoded());
    }

    @Test
    void encapsulatesWhatBouncyCastleDecapsulates() throws Exception {
        KemKeyPair pair = KemKeyPair.generate(TestMember.PROVIDERS);
        PrivateKey theirs = new CompositePrivateKey(
                new PrivateKeyInfo(ALGORITHM, pair.secret().getEncoded()));
        Encapsulation encapsulation = new CompositeKem(TestMember.PROVIDERS)
                .encapsulate(KemPublicKey.decode(pair.publicKeyInfo(), TestMember.PROVIDERS));
        byte[] payload = new byte[32];
        byte[] wrapped = wrap(encapsulation.secret(), payload);

        byte[] both = Arrays.copyOf(encapsulation.ciphertext(), CompositeKem.CIPHERTEXT_BYTES + wrapped.length);
        System.arraycopy(wrapped, 0, both, CompositeKem.CIPHERTEXT_BYTES, wrapped.length);
        Cipher unwrapping = cipher();
        unwrapping.init(Cipher.UNWRAP_MODE, theirs, specification());
        assertThat(unwrapping.unwrap(both, "AES", Cipher.SECRET_KEY).getEncoded())
                .isEqualTo(payload);
    }

    private Cipher cipher() throws Exception {
        return Cipher.getInstance(IANAObjectIdentifiers.id_MLKEM768_ECDH_P256_SHA3_256.getId(), bouncyCastle);
    }

    private static KTSParameterSpec specification() {
        return new KTSParameterSpec.Builder("AESWRAP", 256, OTHER_INFO)
                .withKdfAlgorithm(new AlgorithmIdentifier(PKCSObjectIdentifiers.id_alg_hkdf_with_sha256))
                .build();
    }

    private static byte[] wrap(byte[] secret, byte[] payload) throws Exception {
        Cipher cipher = TestMember.PROVIDERS.aesWrap();
        cipher.init(Cipher.WRAP_MODE, keyEncryptionKey(secret));
        return cipher.wrap(new SecretKeySpec(payload, "AES"));
    }

    private static byte[] unwrap(byte[] secret, byte[] wrapped) throws Exception {
        Cipher cipher = TestMember.PROVIDERS.aesWrap();
        cipher.init(Cipher.UNWRAP_MODE, keyEncryptionKey(secret));
        return cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
    }

    private static SecretKey keyEncryptionKey(byte[] secret) {
        var hkdf = new org.bouncycastle.crypto.generators.HKDFBytesGenerator(
                new org.bouncycastle.crypto.digests.SHA256Digest());
        hkdf.init(new org.bouncycastle.crypto.params.HKDFParameters(secret, null, OTHER_INFO));
        byte[] key = new byte[32];
        hkdf.generateBytes(key, 0, key.length);
        return new SecretKeySpec(key, "AES");
    }
}
