package org.valise.security.sign;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;

/**
 * A CMS SignedData (RFC 5652) taken apart strictly: DER, detached, one signer, one certificate, no CRLs, no unsigned
 * attributes, each of the four signed attributes once. Nothing is verified yet.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record ParsedSignature(
        byte[] certificate,
        AlgorithmIdentifier digestAlgorithm,
        AlgorithmIdentifier signatureAlgorithm,
        byte[] signedAttributes,
        byte[] messageDigest,
        ESSCertIDv2 signingCertificate,
        Instant signingTime,
        byte[] signature) {
    private static final int SIGNED_ATTRIBUTES = 4;

    static ParsedSignature of(byte[] cms) {
        try {
            return parse(cms);
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle throws a dozen unchecked kinds for malformed structures: all mean the same here.
            throw new SecurityRefusal(
                    SecurityCode.SIGNATURE_MALFORMED,
                    "The signature is not a detached CAdES baseline B signature with one signer; sign the message again.",
                    e);
        }
    }

    private static ParsedSignature parse(byte[] cms) throws IOException {
        ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
        require(PKCSObjectIdentifiers.signedData.equals(info.getContentType()));
        SignedData data = SignedData.getInstance(info.getContent());
        require(Arrays.equals(cms, new ContentInfo(info.getContentType(), data).getEncoded(ASN1Encoding.DER)));
        require(data.getVersion().hasValue(1)
                && data.getDigestAlgorithms().size() == 1
                && CMSObjectIdentifiers.data.equals(data.getEncapContentInfo().getContentType())
                && data.getEncapContentInfo().getContent() == null);
        // A second signer or certificate is room for confusion about who signed.
        require(data.getCertificates() != null && data.getCertificates().size() == 1 && data.getCRLs() == null);
        require(data.getSignerInfos().size() == 1);

        SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
        ASN1Set attributes = signer.getAuthenticatedAttributes();
        require(attributes != null
                && attributes.size() == SIGNED_ATTRIBUTES
                && signer.getUnauthenticatedAttributes() == null);
        Certificate certificate = Certificate.getInstance(data.getCertificates().getObjectAt(0));
        // A set keeps its elements as they came: only writing the signer again shows that it has one form.
        require(signer.getVersion().hasValue(1)
                && sameBytes(signer, data.getSignerInfos().getObjectAt(0))
                && sameBytes(
                        new IssuerAndSerialNumber(certificate), signer.getSID().getId())
                && signer.getDigestAlgorithm().equals(data.getDigestAlgorithms().getObjectAt(0)));
        AttributeTable table = new AttributeTable(attributes);
        require(CMSObjectIdentifiers.data.equals(only(table, CMSAttributes.contentType)));
        return new ParsedSignature(
                certificate.getEncoded(ASN1Encoding.DER),
                signer.getDigestAlgorithm(),
                signer.getDigestEncryptionAlgorithm(),
                attributes.getEncoded(ASN1Encoding.DER),
                ASN1OctetString.getInstance(only(table, CMSAttributes.messageDigest))
                        .getOctets(),
                SigningCertificate.named(only(table, PKCSObjectIdentifiers.id_aa_signingCertificateV2)),
                SigningTime.in(Time.getInstance(only(table, CMSAttributes.signingTime))),
                signer.getEncryptedDigest().getOctets());
    }

    private static ASN1Encodable only(AttributeTable table, ASN1ObjectIdentifier type) {
        Attribute attribute = table.get(type);
        require(attribute != null
                && table.getAll(type).size() == 1
                && attribute.getAttrValues().size() == 1);
        return attribute.getAttrValues().getObjectAt(0);
    }

    /** Names compare loosely in X.500; here every byte counts. */
    private static boolean sameBytes(ASN1Encodable one, ASN1Encodable other) throws IOException {
        return Arrays.equals(
                one.toASN1Primitive().getEncoded(ASN1Encoding.DER),
                other.toASN1Primitive().getEncoded(ASN1Encoding.DER));
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the shape of a CAdES baseline B signature");
        }
    }
}
