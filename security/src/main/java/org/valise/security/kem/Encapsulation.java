package org.valise.security.kem;

/** A fresh shared secret of 32 bytes and the ciphertext of 1153 bytes that carries it. Not printable. */
public final class Encapsulation {
    private final byte[] secret;
    private final byte[] ciphertext;

    Encapsulation(byte[] secret, byte[] ciphertext) {
        this.secret = secret;
        this.ciphertext = ciphertext;
    }

    /** The secret itself: the receiver of this array owns it and wipes it. */
    public byte[] secret() {
        return secret;
    }

    /** What the recipient decapsulates. */
    public byte[] ciphertext() {
        return ciphertext;
    }
}
