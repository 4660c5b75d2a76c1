package org.valise.security.seal;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.KEMRecipientInfo;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientKeyIdentifier;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.providers.CryptoProviders;

/**
 * Opens envelopes sealed for this node's encryption keys. Guarantees that what comes out is exactly what was sealed, by a
 * suite that is allowed; every other outcome is a refusal. The wrapped keys of other recipients are not authenticated: an
 * envelope in which only those were changed still opens, to the same contents, so who needs the very same envelope
 * compares its digest. Thread safe.
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
        Suite suite = envelope.hybrid().isEmpty() ? Suite.CLASSICAL_1 : Suite.HYBRID_1;
        if (!allowed.contains(suite)) {
            // Downgrade: whoever steers a sender to the weaker suite can record now and decrypt later.
            throw new SecurityRefusal(
                    SecurityCode.SUITE_NOT_ALLOWED,
                    "The envelope is sealed with " + suite.wireName()
                            + ", which the directory does not allow here; the sender must use an allowed suite.");
        }
        return SealChecks.unbroken(() -> contentKey(envelope))
                .map(key -> SealChecks.unbroken(() -> new ContentCipher(providers).decrypt(key, envelope.content())))
                .map(contents -> new OpenedSeal(contents, suite))
                .orElseThrow(Opener::notForUs);
    }

    private Optional<byte[]> contentKey(Envelope envelope) throws GeneralSecurityException {
        for (RecipientKey key : keys) {
            Optional<byte[]> found = switch (key.suite()) {
                case CLASSICAL_1 -> classical(envelope, (RecipientKey.Classical) key);
                case HYBRID_1 -> hybrid(envelope, (RecipientKey.Hybrid) key);
            };
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> classical(Envelope envelope, RecipientKey.Classical own) throws GeneralSecurityException {
        for (KeyAgreeRecipientInfo recipient : envelope.classical()) {
            for (ASN1Encodable element : recipient.getRecipientEncryptedKeys()) {
                RecipientEncryptedKey encrypted = RecipientEncryptedKey.getInstance(element);
                RecipientKeyIdentifier name = encrypted.getIdentifier().getRKeyID();
                if (name != null && own.isNamedBy(name.getSubjectKeyIdentifier().getOctets())) {
                    byte[] wrapped = encrypted.getEncryptedKey().getOctets();
                    return Optional.of(new ClassicalKeyAgreement(providers).unwrap(recipient, wrapped, own.key()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<byte[]> hybrid(Envelope envelope, RecipientKey.Hybrid own) throws GeneralSecurityException {
        for (KEMRecipientInfo recipient : envelope.hybrid()) {
            ASN1Encodable name = recipient.getRecipientIdentifier().getId();
            if (recipient.getRecipientIdentifier().isTagged()
                    && own.isNamedBy(ASN1OctetString.getInstance(name).getOctets())) {
                return Optional.of(new HybridKeyEncapsulation(providers).unwrap(recipient, own.key()));
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
