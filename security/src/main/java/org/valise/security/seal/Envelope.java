package org.valise.security.seal;

import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.KEMRecipientInfo;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.valise.security.Suite;

/**
 * The parts of an envelope after the strict reader has accepted its shape; nothing is authenticated yet.
 *
 * @param recipients DER of the whole set of recipients
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record Envelope(
        byte[] recipients,
        List<KeyAgreeRecipientInfo> classical,
        List<KEMRecipientInfo> hybrid,
        List<KEKRecipientInfo> archives,
        EncryptedContent content) {

    /** Whether it is sealed for the key of this identifier, as far as it says so. */
    boolean names(byte[] identifier) {
        return classical.stream()
                        .flatMap(recipient -> Arrays.stream(
                                recipient.getRecipientEncryptedKeys().toArray()))
                        .map(element ->
                                RecipientEncryptedKey.getInstance(element).getIdentifier())
                        .anyMatch(name -> Arrays.equals(
                                identifier,
                                name.getRKeyID().getSubjectKeyIdentifier().getOctets()))
                || hybrid.stream()
                        .map(recipient -> recipient.getRecipientIdentifier().getId())
                        .anyMatch(name -> Arrays.equals(
                                identifier, ASN1OctetString.getInstance(name).getOctets()));
    }

    /** The suite by which the content key was wrapped; the reader lets no envelope mix two. */
    Suite suite() {
        return hybrid.isEmpty() ? Suite.CLASSICAL_1 : Suite.HYBRID_1;
    }
}
