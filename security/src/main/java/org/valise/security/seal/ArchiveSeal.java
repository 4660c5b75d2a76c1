package org.valise.security.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.cms.KEKIdentifier;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.providers.CryptoProviders;

/**
 * The node's own archive as a recipient: an AES-256 key that wraps content keys (KEKRecipientInfo, RFC 5652, 6.2.3), so
 * that a sender can read what it sent without a public-key operation and without a quantum risk. Opens with the same
 * guarantees as {@link Opener}. Also seals short summaries that are kept beside the archive. Thread safe; the key cannot
 * be read.
 */
public final class ArchiveSeal {
    private static final int IDENTIFIER_BYTES = 16;

    private final SecretKey key;
    private final SecretKey smallKey;
    private final byte[] identifier;
    private final CryptoProviders providers;

    /** An archive with this AES-256 key. */
    public ArchiveSeal(SecretKey key, CryptoProviders providers) {
        this.key = key;
        this.providers = providers;
        // One key, one purpose: summaries get a key of their own, and the name tells nothing about the key.
        this.smallKey = KeyWrap.consume(derive("valise archive summaries"));
        this.identifier = Arrays.copyOf(derive("valise archive name"), IDENTIFIER_BYTES);
    }

    /**
     * Opens an envelope that this node sealed.
     *
     * @throws SecurityRefusal SEAL_MALFORMED, NOT_A_RECIPIENT, SEAL_BROKEN
     */
    public byte[] open(byte[] cms) {
        Envelope envelope = EnvelopeReader.read(cms);
        for (KEKRecipientInfo archive : envelope.archives()) {
            if (isOwn(archive)) {
                return SealChecks.unbroken(() -> {
                    byte[] contentKey = new KeyWrap(providers)
                            .unwrap(key, archive.getEncryptedKey().getOctets());
                    return new ContentCipher(providers).decrypt(contentKey, envelope);
                });
            }
        }
        throw new SecurityRefusal(
                SecurityCode.NOT_A_RECIPIENT, "This envelope was not sealed for the archive of this node.");
    }

    /** Seals a short text with AES-256-GCM and a random nonce; adds 28 bytes. */
    public byte[] sealSmall(byte[] plain) {
        EncryptedContent content =
                SealChecks.working(() -> new ContentCipher(providers).encrypt(smallKey.getEncoded(), plain));
        byte[] sealed = Arrays.copyOf(
                content.nonce(), plain.length + EnvelopeAlgorithms.NONCE_BYTES + EnvelopeAlgorithms.TAG_BYTES);
        System.arraycopy(content.ciphertext(), 0, sealed, EnvelopeAlgorithms.NONCE_BYTES, plain.length);
        System.arraycopy(
                content.tag(), 0, sealed, EnvelopeAlgorithms.NONCE_BYTES + plain.length, EnvelopeAlgorithms.TAG_BYTES);
        return sealed;
    }

    /**
     * Opens what {@link #sealSmall} made.
     *
     * @throws SecurityRefusal SEAL_MALFORMED, SEAL_BROKEN
     */
    public byte[] openSmall(byte[] sealed) {
        int tagStart = sealed.length - EnvelopeAlgorithms.TAG_BYTES;
        if (tagStart < EnvelopeAlgorithms.NONCE_BYTES) {
            throw new SecurityRefusal(SecurityCode.SEAL_MALFORMED, "A stored summary is too short; restore it.");
        }
        EncryptedContent content = new EncryptedContent(
                Arrays.copyOf(sealed, EnvelopeAlgorithms.NONCE_BYTES),
                Arrays.copyOfRange(sealed, EnvelopeAlgorithms.NONCE_BYTES, tagStart),
                Arrays.copyOfRange(sealed, tagStart, sealed.length));
        return SealChecks.unbroken(() -> new ContentCipher(providers).decrypt(smallKey.getEncoded(), content));
    }

    RecipientInfo wrap(byte[] contentKey) throws GeneralSecurityException {
        return new RecipientInfo(new KEKRecipientInfo(
                new KEKIdentifier(identifier, null, null),
                EnvelopeAlgorithms.WRAP,
                new DEROctetString(new KeyWrap(providers).wrap(key, contentKey))));
    }

    private boolean isOwn(KEKRecipientInfo archive) {
        return Arrays.equals(identifier, archive.getKekid().getKeyIdentifier().getOctets());
    }

    private byte[] derive(String purpose) {
        return SealChecks.working(() -> {
            Mac mac = providers.hmacSha256();
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Override
    public String toString() {
        return "ArchiveSeal";
    }
}
