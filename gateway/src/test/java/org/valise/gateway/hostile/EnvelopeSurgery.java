package org.valise.gateway.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AuthEnvelopedData;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.EncryptedContentInfo;
import org.bouncycastle.asn1.cms.GCMParameters;
import org.bouncycastle.asn1.cms.KEMRecipientInfo;
import org.bouncycastle.asn1.cms.OtherRecipientInfo;
import org.bouncycastle.asn1.cms.RecipientInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.valise.exchange.frame.Frame;

/** Sealed envelopes, rebuilt with one thing changed: the attacker's tool, of which no product code knows. */
public final class EnvelopeSurgery {
    private EnvelopeSurgery() {}

    /** The recipients in the order of their encoding; those of the hybrid suite have no tag of the others. */
    public static List<ASN1Encodable> recipients(Frame.Envelope envelope) {
        List<ASN1Encodable> recipients = new ArrayList<>();
        data(envelope).getRecipientInfos().forEach(recipients::add);
        return recipients;
    }

    /** Recipients of the hybrid suite only. */
    public static List<ASN1Encodable> hybrid(Frame.Envelope envelope) {
        return recipients(envelope).stream()
                .filter(recipient -> RecipientInfo.getInstance(recipient).getInfo() instanceof OtherRecipientInfo)
                .toList();
    }

    /** Whether two recipients of the hybrid suite are the same member. */
    public static boolean isNamedLike(ASN1Encodable one, ASN1Encodable other) {
        return kem(one).getRecipientIdentifier().equals(kem(other).getRecipientIdentifier());
    }

    public static Frame.Envelope withRecipients(Frame.Envelope envelope, List<ASN1Encodable> recipients) {
        return rebuilt(envelope, new DERSet(vector(recipients)));
    }

    /** The recipients exactly in this order, which DER does not allow. */
    public static Frame.Envelope inThisOrder(Frame.Envelope envelope, List<ASN1Encodable> recipients) {
        AuthEnvelopedData data = data(envelope);
        return frame(
                envelope,
                new AuthEnvelopedData(
                        null,
                        new DLSet(vector(recipients)),
                        data.getAuthEncryptedContentInfo(),
                        null,
                        data.getMac(),
                        null),
                ASN1Encoding.DL);
    }

    /** A recipient whose name is that of another one. */
    public static ASN1Encodable named(ASN1Encodable recipient, ASN1Encodable name) {
        KEMRecipientInfo other = kem(name);
        return kem(
                recipient,
                kem -> new KEMRecipientInfo(
                        other.getRecipientIdentifier(),
                        kem.getKem(),
                        kem.getKemct(),
                        kem.getKdf(),
                        new org.bouncycastle.asn1.ASN1Integer(32),
                        null,
                        kem.getWrap(),
                        kem.getEncryptedKey()));
    }

    /** A recipient whose key was encapsulated by another algorithm, as it says. */
    public static ASN1Encodable encapsulatedBy(ASN1Encodable recipient, String algorithm) {
        return kem(
                recipient,
                kem -> new KEMRecipientInfo(
                        kem.getRecipientIdentifier(),
                        new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm)),
                        kem.getKemct(),
                        kem.getKdf(),
                        new org.bouncycastle.asn1.ASN1Integer(32),
                        null,
                        kem.getWrap(),
                        kem.getEncryptedKey()));
    }

    public static Frame.Envelope withCipher(Frame.Envelope envelope, String algorithm) {
        AuthEnvelopedData data = data(envelope);
        EncryptedContentInfo content = data.getAuthEncryptedContentInfo();
        return frame(
                envelope,
                new AuthEnvelopedData(
                        null,
                        data.getRecipientInfos(),
                        new EncryptedContentInfo(
                                content.getContentType(),
                                new AlgorithmIdentifier(
                                        new ASN1ObjectIdentifier(algorithm),
                                        content.getContentEncryptionAlgorithm().getParameters()),
                                content.getEncryptedContent()),
                        null,
                        data.getMac(),
                        null),
                ASN1Encoding.DER);
    }

    /** A tag cut to so many bytes, declared as such. */
    public static Frame.Envelope withShortTag(Frame.Envelope envelope, int bytes) {
        AuthEnvelopedData data = data(envelope);
        EncryptedContentInfo content = data.getAuthEncryptedContentInfo();
        GCMParameters old = GCMParameters.getInstance(
                content.getContentEncryptionAlgorithm().getParameters());
        return frame(
                envelope,
                new AuthEnvelopedData(
                        null,
                        data.getRecipientInfos(),
                        new EncryptedContentInfo(
                                content.getContentType(),
                                new AlgorithmIdentifier(
                                        content.getContentEncryptionAlgorithm().getAlgorithm(),
                                        new GCMParameters(old.getNonce(), bytes)),
                                content.getEncryptedContent()),
                        null,
                        new DEROctetString(java.util.Arrays.copyOf(data.getMac().getOctets(), bytes)),
                        null),
                ASN1Encoding.DER);
    }

    public static Frame.Envelope withUnauthenticatedAttribute(Frame.Envelope envelope) {
        AuthEnvelopedData data = data(envelope);
        Attribute extra = new Attribute(new ASN1ObjectIdentifier("2.25.1"), new DERSet(DERNull.INSTANCE));
        return frame(
                envelope,
                new AuthEnvelopedData(
                        null,
                        data.getRecipientInfos(),
                        data.getAuthEncryptedContentInfo(),
                        null,
                        data.getMac(),
                        new DERSet(extra)),
                ASN1Encoding.DER);
    }

    private static Frame.Envelope rebuilt(Frame.Envelope envelope, ASN1Set recipients) {
        AuthEnvelopedData data = data(envelope);
        return frame(
                envelope,
                new AuthEnvelopedData(null, recipients, data.getAuthEncryptedContentInfo(), null, data.getMac(), null),
                ASN1Encoding.DER);
    }

    private static Frame.Envelope frame(Frame.Envelope envelope, AuthEnvelopedData data, String encoding) {
        try {
            return new Frame.Envelope(
                    envelope.header(),
                    new ContentInfo(CMSObjectIdentifiers.authEnvelopedData, data).getEncoded(encoding));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static AuthEnvelopedData data(Frame.Envelope envelope) {
        return AuthEnvelopedData.getInstance(
                ContentInfo.getInstance(envelope.sealed()).getContent());
    }

    private static KEMRecipientInfo kem(ASN1Encodable recipient) {
        return KEMRecipientInfo.getInstance(OtherRecipientInfo.getInstance(
                        RecipientInfo.getInstance(recipient).getInfo())
                .getValue());
    }

    private static ASN1Encodable kem(ASN1Encodable recipient, UnaryOperator<KEMRecipientInfo> change) {
        return new RecipientInfo(new OtherRecipientInfo(CMSObjectIdentifiers.id_ori_kem, change.apply(kem(recipient))));
    }

    private static ASN1EncodableVector vector(List<ASN1Encodable> elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        elements.forEach(vector::add);
        return vector;
    }
}
