package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.valise.security.providers.CryptoProviders;

/** AES-256-GCM with a random nonce of 12 bytes and a tag of 16 (NIST SP 800-38D), without additional data. */
record ContentCipher(CryptoProviders providers) {

    EncryptedContent encrypt(byte[] key, byte[] contents) throws GeneralSecurityException {
        byte[] nonce = new byte[EnvelopeAlgorithms.NONCE_BYTES];
        providers.random().nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(contents);
        int end = sealed.length - EnvelopeAlgorithms.TAG_BYTES;
        return new EncryptedContent(nonce, Arrays.copyOf(sealed, end), Arrays.copyOfRange(sealed, end, sealed.length));
    }

    byte[] decrypt(byte[] key, EncryptedContent content) throws GeneralSecurityException {
        byte[] sealed = Arrays.copyOf(content.ciphertext(), content.ciphertext().length + EnvelopeAlgorithms.TAG_BYTES);
        System.arraycopy(content.tag(), 0, sealed, content.ciphertext().length, EnvelopeAlgorithms.TAG_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, content.nonce()).doFinal(sealed);
    }

    private Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = providers.aesGcm();
        cipher.init(
                mode,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(EnvelopeAlgorithms.TAG_BYTES * Byte.SIZE, nonce));
        return cipher;
    }
}
