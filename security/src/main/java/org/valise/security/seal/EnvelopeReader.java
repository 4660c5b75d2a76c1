package org.valise.security.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.KEKRecipientInfo;
import org.bouncycastle.asn1.cms.KEMRecipientInfo;
import org.bouncycastle.asn1.cms.KeyAgreeRecipientInfo;
import org.bouncycastle.asn1.cms.OtherRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * Reads CMS AuthEnvelopedData (RFC 5083, 5084) strictly: DER only, no trailing bytes, no originator, no attributes, no
 * recipient kinds beyond the three in use. What has one encoding only cannot be varied on the way.
 */
final class EnvelopeReader {
    private EnvelopeReader() {}

    static Envelope read(byte[] cms) {
        try {
            return parse(cms);
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle throws a dozen unchecked kinds for malformed structures: all mean the same here.
            throw new SecurityRefusal(
                    SecurityCode.SEAL_MALFORMED,
                    "The bytes are not a sealed envelope; ask the sender to send the message again.",
                    e);
        }
    }

    private static Envelope parse(byte[] cms) throws IOException {
        ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
        require(CMSObjectIdentifiers.authEnvelopedData.equals(info.getContentType()));
        AuthEnvelopedData data = AuthEnvelopedData.getInstance(info.getContent());
        require(Arrays.equals(cms, EnvelopeAlgorithms.der(new ContentInfo(info.getContentType(), data))));
        require(data.getVersion().hasValue(0)
                && data.getOriginatorInfo() == null
                && data.getAuthAttrs() == null
                && data.getUnauthAttrs() == null);

        List<KeyAgreeRecipientInfo> classical = new ArrayList<>();
        List<KEMRecipientInfo> hybrid = new ArrayList<>();
        List<KEKRecipientInfo> archives = new ArrayList<>();
        for (ASN1Encodable element : data.getRecipientInfos()) {
            ASN1Encodable recipient = RecipientInfo.getInstance(element).getInfo();
            RecipientInfo rewritten;
            if (recipient instanceof KeyAgreeRecipientInfo agreement) {
                classical.add(RecipientShapes.checked(agreement));
                rewritten = new RecipientInfo(agreement);
            } else if (recipient instanceof KEKRecipientInfo archive) {
                archives.add(RecipientShapes.checked(archive));
                rewritten = new RecipientInfo(archive);
            } else {
                KEMRecipientInfo kem = RecipientShapes.checkedKem(OtherRecipientInfo.getInstance(recipient));
                hybrid.add(kem);
                rewritten = new RecipientInfo(new OtherRecipientInfo(CMSObjectIdentifiers.id_ori_kem, kem));
            }
            // A set keeps its elements as they came: only writing them again shows that they have one form.
            require(Arrays.equals(EnvelopeAlgorithms.der(element), EnvelopeAlgorithms.der(rewritten)));
        }
        // One classical recipient in a hybrid envelope would undo the secrecy of the content key for all of them.
        require(classical.isEmpty() || hybrid.isEmpty());
        return new Envelope(
                EnvelopeAlgorithms.der(data.getRecipientInfos()), classical, hybrid, archives, content(data));
    }

    private static EncryptedContent content(AuthEnvelopedData data) {
        EncryptedContentInfo info = data.getAuthEncryptedContentInfo();
        require(CMSObjectIdentifiers.data.equals(info.getContentType()));
        require(NISTObjectIdentifiers.id_aes256_GCM.equals(
                info.getContentEncryptionAlgorithm().getAlgorithm()));
        GCMParameters parameters =
                GCMParameters.getInstance(info.getContentEncryptionAlgorithm().getParameters());
        // A shorter tag is easier to forge.
        require(parameters.getIcvLen() == EnvelopeAlgorithms.TAG_BYTES
                && parameters.getNonce().length == EnvelopeAlgorithms.NONCE_BYTES
                && data.getMac().getOctets().length == EnvelopeAlgorithms.TAG_BYTES);
        return new EncryptedContent(
                parameters.getNonce(),
                info.getEncryptedContent().getOctets(),
                data.getMac().getOctets());
    }

    static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the shape of a Valise envelope");
        }
    }
}
