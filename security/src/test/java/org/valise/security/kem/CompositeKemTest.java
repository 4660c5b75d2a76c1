package org.valise.security.kem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.valise.security.TestMember;
import org.valise.security.providers.CryptoProviders;

class CompositeKemTest {
    private final CryptoProviders providers = TestMember.PROVIDERS;
    private final CompositeKem kem = new CompositeKem(providers);
    private KemKeyPair pair;
    private KemPublicKey publicKey;

    @BeforeEach
    void makeKey() throws GeneralSecurityException {
        pair = KemKeyPair.generate(providers);
        publicKey = KemPublicKey.decode(pair.publicKeyInfo(), providers);
    }

    @Test
    void givesBothSidesTheSameSecret() throws GeneralSecurityException {
        Encapsulation encapsulation = kem.encapsulate(publicKey);
        KemPrivateKey key = KemPrivateKey.decode(pair.secret(), publicKey, providers);
        assertThat(kem.decapsulate(key, encapsulation.ciphertext()))
                .isEqualTo(encapsulation.secret())
                .hasSize(32);
    }

    @Test
    void givesTheSameSecretByThePortableProviders() throws GeneralSecurityException {
        CryptoProviders portable = CryptoProviders.portable();
        Encapsulation encapsulation = kem.encapsulate(publicKey);
        KemPrivateKey key =
                KemPrivateKey.decode(pair.secret(), KemPublicKey.decode(pair.publicKeyInfo(), portable), portable);
        assertThat(new CompositeKem(portable).decapsulate(key, encapsulation.ciphertext()))
                .isEqualTo(encapsulation.secret());
    }

    @Test
    void givesAnotherSecretForAChangedLatticeCiphertext() throws GeneralSecurityException {
        Encapsulation encapsulation = kem.encapsulate(publicKey);
        KemPrivateKey key = KemPrivateKey.decode(pair.secret(), publicKey, providers);
        byte[] changed = encapsulation.ciphertext().clone();
        changed[0] ^= 1;
        assertThat(kem.decapsulate(key, changed)).isNotEqualTo(encapsulation.secret());
    }

    @Test
    void refusesAPointOffTheCurve() throws GeneralSecurityException {
        Encapsulation encapsulation = kem.encapsulate(publicKey);
        KemPrivateKey key = KemPrivateKey.decode(pair.secret(), publicKey, providers);
        byte[] changed = encapsulation.ciphertext().clone();
        changed[CompositeKem.CIPHERTEXT_BYTES - 1] ^= 1;
        assertThatThrownBy(() -> kem.decapsulate(key, changed)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void refusesAPrivateKeyThatDoesNotBelongToThePublicKey() throws GeneralSecurityException {
        KemKeyPair other = KemKeyPair.generate(providers);
        assertThatThrownBy(() -> KemPrivateKey.decode(other.secret(), publicKey, providers))
                .isInstanceOf(InvalidKeyException.class);
    }
}
