package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.valise.security.providers.CryptoProviders;

/** AES-256 key wrap (RFC 3394) of a content key of 32 bytes. Its integrity check notices every changed bit. */
record KeyWrap(CryptoProviders providers) {

    byte[] wrap(SecretKey keyEncryptionKey, byte[] contentKey) throws GeneralSecurityException {
        Cipher cipher = providers.aesWrap();
        cipher.init(Cipher.WRAP_MODE, keyEncryptionKey);
        return cipher.wrap(new SecretKeySpec(contentKey, "AES"));
    }

    byte[] unwrap(SecretKey keyEncryptionKey, byte[] wrapped) throws GeneralSecurityException {
        Cipher cipher = providers.aesWrap();
        cipher.init(Cipher.UNWRAP_MODE, keyEncryptionKey);
        byte[] contentKey = cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
        if (contentKey.length != EnvelopeAlgorithms.KEY_BYTES) {
            // A shorter key would silently weaken the cipher.
            throw new InvalidKeyException("the content key is not an AES-256 key");
        }
        return contentKey;
    }

    static SecretKey consume(byte[] keyBytes) {
        SecretKey key = new SecretKeySpec(keyBytes, "AES");
        Arrays.fill(keyBytes, (byte) 0);
        return key;
    }
}
