package org.valise.security.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.segments.AttachmentKey;

/**
 * Contents in DER (X.690).
 *
 * <pre>
 * Contents   ::= SEQUENCE { version INTEGER (1), signature OCTET STRING, document OCTET STRING,
 *                           attachments SEQUENCE OF Attachment, order OCTET STRING (SIZE (1..MAX)) OPTIONAL }
 * Attachment ::= SEQUENCE { id UTF8String, size INTEGER, sha256 OCTET STRING, segments INTEGER, key OCTET STRING }
 * </pre>
 */
final class ContentsCodec {
    private static final ASN1Integer VERSION_1 = new ASN1Integer(1);
    private static final int FIELDS = 4;
    private static final int FIELDS_WITH_ORDER = 5;

    private ContentsCodec() {}

    static byte[] encode(Contents contents) {
        ASN1EncodableVector fields = new ASN1EncodableVector(FIELDS_WITH_ORDER);
        fields.add(VERSION_1);
        fields.add(new DEROctetString(contents.signature()));
        fields.add(new DEROctetString(contents.document()));
        fields.add(new DERSequence(
                contents.attachments().stream().map(ContentsCodec::encode).toArray(ASN1Encodable[]::new)));
        if (contents.order().length > 0) {
            fields.add(new DEROctetString(contents.order()));
        }
        return EnvelopeAlgorithms.der(new DERSequence(fields));
    }

    private static ASN1Encodable encode(AttachmentEntry entry) {
        return new DERSequence(new ASN1Encodable[] {
            new DERUTF8String(entry.id()),
            new ASN1Integer(entry.size()),
            new DEROctetString(HexFormat.of().parseHex(entry.sha256())),
            new ASN1Integer(entry.segments()),
            new DEROctetString(entry.key().bytesForSealing())
        });
    }

    static Contents decode(byte[] der) {
        try {
            Contents contents = parse(ASN1Sequence.getInstance(ASN1Primitive.fromByteArray(der)));
            // One encoding for one meaning: what is archived and compared by its digest cannot be varied.
            if (!Arrays.equals(der, encode(contents))) {
                throw new IllegalArgumentException("not DER");
            }
            return contents;
        } catch (IOException | RuntimeException e) {
            // Bouncy Castle throws a dozen unchecked kinds for malformed structures: all mean the same here.
            throw new SecurityRefusal(
                    SecurityCode.CONTENTS_MALFORMED,
                    "The contents of the envelope are not of version 1; the sender must use a compatible release.",
                    e);
        }
    }

    private static Contents parse(ASN1Sequence fields) {
        boolean ordered = fields.size() == FIELDS_WITH_ORDER;
        if (!(ordered || fields.size() == FIELDS) || !VERSION_1.equals(fields.getObjectAt(0))) {
            throw new IllegalArgumentException("not version 1");
        }
        ASN1Sequence entries = ASN1Sequence.getInstance(fields.getObjectAt(3));
        if (entries.size() > Contents.MAX_ATTACHMENTS) {
            throw new IllegalArgumentException("too many attachments");
        }
        List<AttachmentEntry> attachments = new ArrayList<>(entries.size());
        for (ASN1Encodable entry : entries) {
            attachments.add(entry(ASN1Sequence.getInstance(entry)));
        }
        byte[] order = ordered ? octets(fields.getObjectAt(FIELDS)) : new byte[0];
        return new Contents(octets(fields.getObjectAt(1)), octets(fields.getObjectAt(2)), attachments, order);
    }

    private static AttachmentEntry entry(ASN1Sequence fields) {
        return new AttachmentEntry(
                ASN1UTF8String.getInstance(fields.getObjectAt(0)).getString(),
                ASN1Integer.getInstance(fields.getObjectAt(1)).longValueExact(),
                HexFormat.of().formatHex(octets(fields.getObjectAt(2))),
                ASN1Integer.getInstance(fields.getObjectAt(3)).intValueExact(),
                AttachmentKey.of(octets(fields.getObjectAt(4))));
    }

    private static byte[] octets(ASN1Encodable element) {
        return ASN1OctetString.getInstance(element).getOctets();
    }
}
