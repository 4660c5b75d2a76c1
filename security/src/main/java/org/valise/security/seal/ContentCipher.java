package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.valise.security.providers.CryptoProviders;

/**
 * AES-256-GCM with a nonce of 12 bytes and a tag of 16 (NIST SP 800-38D), without additional data. For an envelope the
 * nonce is the beginning of the SHA-256 of its recipients: the content key is new for every envelope, so that the nonce
 * need not be random, and in this way the tag covers the recipients too.
 */
record ContentCipher(CryptoProviders providers) {

    /** Under a random nonce, for a key that is used more than once. */
    EncryptedContent encrypt(byte[] key, byte[] contents) throws GeneralSecurityException {
        byte[] nonce = new byte[EnvelopeAlgorithms.NONCE_BYTES];
        providers.random().nextBytes(nonce);
        return encrypt(key, nonce, contents);
    }

    /** For these recipients, under a key that is used once. */
    EncryptedContent encryptFor(byte[] recipients, byte[] key, byte[] contents) throws GeneralSecurityException {
        return encrypt(key, nonce(recipients), contents);
    }

    private EncryptedContent encrypt(byte[] key, byte[] nonce, byte[] contents) throws GeneralSecurityException {
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(contents);
        int end = sealed.length - EnvelopeAlgorithms.TAG_BYTES;
        return new EncryptedContent(nonce, Arrays.copyOf(sealed, end), Arrays.copyOfRange(sealed, end, sealed.length));
    }

    /** The contents of an envelope, unless its recipients or its content were changed. */
    byte[] decrypt(byte[] key, Envelope envelope) throws GeneralSecurityException {
        // Attack: a relay changes what is wrapped for somebody else; we would deliver, under a digest that the sender
        // does not know, and it would never accept our receipt.
        if (!Arrays.equals(nonce(envelope.recipients()), envelope.content().nonce())) {
            throw new AEADBadTagException("the recipients are not those that were sealed for");
        }
        return decrypt(key, envelope.content());
    }

    byte[] decrypt(byte[] key, EncryptedContent content) throws GeneralSecurityException {
        byte[] sealed = Arrays.copyOf(content.ciphertext(), content.ciphertext().length + EnvelopeAlgorithms.TAG_BYTES);
        System.arraycopy(content.tag(), 0, sealed, content.ciphertext().length, EnvelopeAlgorithms.TAG_BYTES);
        return cipher(Cipher.DECRYPT_MODE, key, content.nonce()).doFinal(sealed);
    }

    private byte[] nonce(byte[] recipients) {
        return Arrays.copyOf(providers.sha256().digest(recipients), EnvelopeAlgorithms.NONCE_BYTES);
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
