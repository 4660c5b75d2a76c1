package org.valise.security.index;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.valise.security.providers.CryptoProviders;

/**
 * Turns a normalised value into an index term: HMAC-SHA-256 (RFC 2104) over its kind and itself. Guarantees that equal
 * values of a kind have equal terms on one node, and that without the node's key a term tells nothing, not even by trying
 * all values. It does reveal which records share a value. Thread safe; the key cannot be read.
 */
public final class KeyedIndex {
    /** Bytes of a term. */
    public static final int TERM_BYTES = 32;

    private final SecretKey key;
    private final CryptoProviders providers;

    /** An index with this key of 256 bits. */
    public KeyedIndex(SecretKey key, CryptoProviders providers) {
        this.key = key;
        this.providers = providers;
    }

    /** The term of 32 bytes for a value that the caller has normalised. */
    public byte[] term(String kind, String normalisedValue) {
        try {
            Mac mac = providers.hmacSha256();
            mac.init(key);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            // A byte that UTF-8 never holds: kind "a" with value "bc" is not kind "ab" with value "c".
            mac.update((byte) 0xFF);
            return mac.doFinal(normalisedValue.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the index key was refused; run the self-test", e);
        }
    }

    @Override
    public String toString() {
        return "KeyedIndex";
    }
}
