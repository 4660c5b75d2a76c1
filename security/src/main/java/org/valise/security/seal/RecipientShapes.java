package org.valise.security.seal;

import static org.valise.security.seal.EnvelopeReader.require;

import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.KEMRecipientInfo;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.OriginatorPublicKey;
import org.bouncycastle.asn1.cms.OtherRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientEncryptedKey;
import org.bouncycastle.asn1.cms.RecipientIdentifier;
import org.bouncycastle.asn1.cms.RecipientKeyIdentifier;
import org.valise.security.kem.CompositeKem;
import org.valise.security.providers.P256;

/**
 * The exact shape of each kind of recipient, its own and the others': whoever changes an envelope on the way can at most
 * change names and wrapped keys of others, and never the algorithms.
 */
final class RecipientShapes {
    private static final int AGREEMENT_VERSION = 3;
    private static final int ARCHIVE_VERSION = 4;
    private static final int WRAPPED_BYTES = EnvelopeAlgorithms.KEY_BYTES + Long.BYTES;

    private RecipientShapes() {}

    static KeyAgreeRecipientInfo checked(KeyAgreeRecipientInfo recipient) {
        OriginatorPublicKey originator = recipient.getOriginator().getOriginatorKey();
        require(recipient.getVersion().hasValue(AGREEMENT_VERSION)
                && originator != null
                && EnvelopeAlgorithms.ORIGINATOR.equals(originator.getAlgorithm())
                && originator.getPublicKeyData().getOctets().length == P256.POINT_BYTES
                && EnvelopeAlgorithms.AGREEMENT.equals(recipient.getKeyEncryptionAlgorithm())
                && recipient.getUserKeyingMaterial() == null);
        for (ASN1Encodable element : recipient.getRecipientEncryptedKeys()) {
            RecipientEncryptedKey encrypted = RecipientEncryptedKey.getInstance(element);
            RecipientKeyIdentifier name = encrypted.getIdentifier().getRKeyID();
            require(name != null
                    && name.getDate() == null
                    && name.getOtherKeyAttribute() == null
                    && encrypted.getEncryptedKey().getOctets().length == WRAPPED_BYTES);
        }
        return recipient;
    }

    static KEKRecipientInfo checked(KEKRecipientInfo recipient) {
        require(recipient.getVersion().hasValue(ARCHIVE_VERSION)
                && recipient.getKekid().getDate() == null
                && recipient.getKekid().getOther() == null
                && EnvelopeAlgorithms.WRAP.equals(recipient.getKeyEncryptionAlgorithm())
                && recipient.getEncryptedKey().getOctets().length == WRAPPED_BYTES);
        return recipient;
    }

    static KEMRecipientInfo checkedKem(OtherRecipientInfo other) {
        require(CMSObjectIdentifiers.id_ori_kem.equals(other.getType()));
        KEMRecipientInfo recipient = KEMRecipientInfo.getInstance(other.getValue());
        require(isKeyIdentifier(recipient.getRecipientIdentifier())
                && EnvelopeAlgorithms.KEM.equals(recipient.getKem())
                && recipient.getKemct().getOctets().length == CompositeKem.CIPHERTEXT_BYTES
                && EnvelopeAlgorithms.HKDF.equals(recipient.getKdf())
                && recipient.getKekLength() == EnvelopeAlgorithms.KEY_BYTES
                && recipient.getUkm() == null
                && EnvelopeAlgorithms.WRAP.equals(recipient.getWrap())
                && recipient.getEncryptedKey().getOctets().length == WRAPPED_BYTES);
        return recipient;
    }

    /** The subject key identifier form, which is tagged with zero. */
    private static boolean isKeyIdentifier(RecipientIdentifier name) {
        return name.getId() instanceof ASN1OctetString octets
                && Arrays.equals(EnvelopeAlgorithms.der(name), EnvelopeAlgorithms.der(new RecipientIdentifier(octets)));
    }
}
