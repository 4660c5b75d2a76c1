package org.valise.gateway.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.valise.security.certificates.Certificates;

/** Detached signatures, rebuilt with one thing changed: the attacker's tool, of which no product code knows. */
public final class SignatureSurgery {
    private SignatureSurgery() {}

    public static byte[] withASecondSigner(byte[] cms) {
        return edit(cms, data -> {
            ASN1EncodableVector twice = new ASN1EncodableVector();
            twice.add(signer(data));
            twice.add(value(signer(data), new byte[] {1, 2, 3}));
            return of(data, data.getEncapContentInfo(), data.getCertificates(), new DERSet(twice));
        });
    }

    public static byte[] withASecondCertificate(byte[] cms, X509Certificate other) {
        return edit(cms, data -> {
            ASN1EncodableVector both = new ASN1EncodableVector();
            both.add(data.getCertificates().getObjectAt(0));
            both.add(certificate(other));
            return of(data, data.getEncapContentInfo(), new DERSet(both), data.getSignerInfos());
        });
    }

    public static byte[] withCertificate(byte[] cms, X509Certificate other) {
        return edit(cms, data -> {
            SignerInfo old = signer(data);
            SignerInfo signer = new SignerInfo(
                    new SignerIdentifier(new IssuerAndSerialNumber(certificate(other))),
                    old.getDigestAlgorithm(),
                    old.getAuthenticatedAttributes(),
                    old.getDigestEncryptionAlgorithm(),
                    old.getEncryptedDigest(),
                    null);
            return of(data, data.getEncapContentInfo(), new DERSet(certificate(other)), new DERSet(signer));
        });
    }

    public static byte[] withUnsignedAttribute(byte[] cms) {
        return edit(cms, data -> {
            SignerInfo old = signer(data);
            Attribute extra = new Attribute(
                    new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14"),
                    new DERSet(new DERUTF8String("a time-stamp")));
            SignerInfo signer = new SignerInfo(
                    old.getSID(),
                    old.getDigestAlgorithm(),
                    old.getAuthenticatedAttributes(),
                    old.getDigestEncryptionAlgorithm(),
                    old.getEncryptedDigest(),
                    new DERSet(extra));
            return of(data, data.getEncapContentInfo(), data.getCertificates(), new DERSet(signer));
        });
    }

    public static byte[] withValue(byte[] cms, byte[] value) {
        return edit(
                cms,
                data -> of(
                        data,
                        data.getEncapContentInfo(),
                        data.getCertificates(),
                        new DERSet(value(signer(data), value))));
    }

    public static byte[] withDigest(byte[] cms, String algorithm) {
        return edit(cms, data -> {
            AlgorithmIdentifier other = new AlgorithmIdentifier(new ASN1ObjectIdentifier(algorithm));
            SignerInfo old = signer(data);
            SignerInfo signer = new SignerInfo(
                    old.getSID(),
                    other,
                    old.getAuthenticatedAttributes(),
                    old.getDigestEncryptionAlgorithm(),
                    old.getEncryptedDigest(),
                    null);
            return new SignedData(
                    new DERSet(other), data.getEncapContentInfo(), data.getCertificates(), null, new DERSet(signer));
        });
    }

    public static byte[] withSignedAttributes(byte[] cms, UnaryOperator<ASN1EncodableVector> change) {
        return edit(cms, data -> {
            SignerInfo old = signer(data);
            ASN1EncodableVector attributes = new ASN1EncodableVector();
            for (ASN1Encodable attribute : old.getAuthenticatedAttributes()) {
                attributes.add(attribute);
            }
            SignerInfo signer = new SignerInfo(
                    old.getSID(),
                    old.getDigestAlgorithm(),
                    new DERSet(change.apply(attributes)),
                    old.getDigestEncryptionAlgorithm(),
                    old.getEncryptedDigest(),
                    null);
            return of(data, data.getEncapContentInfo(), data.getCertificates(), new DERSet(signer));
        });
    }

    public static byte[] withContent(byte[] cms, byte[] content) {
        return edit(
                cms,
                data -> of(
                        data,
                        new ContentInfo(CMSObjectIdentifiers.data, new BEROctetString(content)),
                        data.getCertificates(),
                        data.getSignerInfos()));
    }

    /** The same in BER: the outer length takes a byte more than it needs. */
    public static byte[] inBer(byte[] cms) {
        return ByteBuffer.allocate(cms.length + 1)
                .put(cms[0])
                .put((byte) 0x83)
                .put((byte) 0)
                .put(cms, 2, cms.length - 2)
                .array();
    }

    private static byte[] edit(byte[] cms, UnaryOperator<SignedData> change) {
        try {
            SignedData data =
                    SignedData.getInstance(ContentInfo.getInstance(cms).getContent());
            return new ContentInfo(CMSObjectIdentifiers.signedData, change.apply(data)).getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static SignerInfo signer(SignedData data) {
        return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    }

    private static SignerInfo value(SignerInfo old, byte[] value) {
        return new SignerInfo(
                old.getSID(),
                old.getDigestAlgorithm(),
                old.getAuthenticatedAttributes(),
                old.getDigestEncryptionAlgorithm(),
                new DEROctetString(value),
                null);
    }

    private static Certificate certificate(X509Certificate certificate) {
        return Certificate.getInstance(Certificates.toDer(certificate));
    }

    private static SignedData of(SignedData data, ContentInfo content, ASN1Set certificates, ASN1Set signers) {
        return new SignedData(data.getDigestAlgorithms(), content, certificates, null, signers);
    }
}
