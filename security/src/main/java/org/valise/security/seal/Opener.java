package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;

/**
 * Opens envelopes sealed for this node's encryption keys. Guarantees that what comes out is exactly what was sealed, by a
 * suite that is allowed, and that no byte of the envelope was changed, what is wrapped for others included; every other
 * outcome is a refusal. Thread safe.
 */
public final class Opener {
    private final List<RecipientKey> keys;
    private final CryptoProviders providers;

    /** An opener with the current keys and, during a rotation, the former ones. */
    public Opener(List<RecipientKey> keys, CryptoProviders providers) {
        this.keys = List.copyOf(keys);
        this.providers = providers;
    }

    /**
     * Opens an envelope.
     *
     * @param allowed the suites that the directory lists for the sender and this node
     * @throws SecurityRefusal SEAL_MALFORMED, SUITE_NOT_ALLOWED, NOT_A_RECIPIENT, SEAL_BROKEN
     */
    public OpenedSeal open(byte[] cms, Set<Suite> allowed) {
        Envelope envelope = EnvelopeReader.read(cms);
        if (!allowed.contains(envelope.suite())) {
            // Downgrade: whoever steers a sender to the weaker suite can record now and decrypt later.
            throw new SecurityRefusal(
                    SecurityCode.SUITE_NOT_ALLOWED,
                    "The envelope is sealed with " + envelope.suite().wireName()
                            + ", which the directory does not allow here; the sender must use an allowed suite.");
        }
        byte[] contentKey = SealChecks.unbroken(() -> contentKey(envelope)).orElseThrow(Opener::notForUs);
        try {
            return new OpenedSeal(
                    SealChecks.unbroken(() -> new ContentCipher(providers).decrypt(contentKey, envelope)),
                    envelope.suite());
        } finally {
            Arrays.fill(contentKey, (byte) 0);
        }
    }

    private Optional<byte[]> contentKey(Envelope envelope) throws GeneralSecurityException {
        for (RecipientKey key : keys) {
            Optional<byte[]> found = key.contentKey(envelope);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static SecurityRefusal notForUs() {
        return new SecurityRefusal(
                SecurityCode.NOT_A_RECIPIENT,
                "The envelope is not sealed for a key of this node; the sender must take this node's current"
                        + " encryption certificate from the directory.");
    }
}
