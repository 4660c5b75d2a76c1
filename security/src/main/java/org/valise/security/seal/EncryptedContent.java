package org.valise.security.seal;

/** Nonce (12 bytes), ciphertext and tag (16 bytes) of AES-256-GCM. */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record EncryptedContent(byte[] nonce, byte[] ciphertext, byte[] tag) {}
