package org.valise.security.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.TBSCertList;

/**
 * A revocation list taken apart strictly: DER, version 2, numbered, with a next update, complete. Nothing is verified yet.
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes, never compared
record ParsedList(
        X500Principal issuer,
        BigInteger number,
        Instant thisUpdate,
        Instant nextUpdate,
        ASN1ObjectIdentifier algorithm,
        byte[] signed,
        byte[] signature,
        TBSCertList list) {
    private static final int VERSION_2 = 2;

    static ParsedList of(byte[] der) {
        if (der.length > RevocationList.MAX_BYTES) {
            throw Malformed.because("it has more than " + RevocationList.MAX_BYTES + " bytes");
        }
        return Malformed.unless(() -> parse(der));
    }

    private static ParsedList parse(byte[] der) throws IOException {
        CertificateList outer = CertificateList.getInstance(ASN1Primitive.fromByteArray(der));
        TBSCertList list = outer.getTBSCertList();
        Malformed.require(MessageDigest.isEqual(der, outer.getEncoded(ASN1Encoding.DER)), "it is not written in DER");
        Malformed.require(list.getVersionNumber() == VERSION_2, "it is not of version 2");
        Malformed.require(
                outer.getSignatureAlgorithm().equals(list.getSignature()), "it names two signature algorithms");
        Malformed.require(list.getNextUpdate() != null, "it does not say when the next one comes (nextUpdate)");
        Instant thisUpdate = list.getThisUpdate().getDate().toInstant();
        Instant nextUpdate = list.getNextUpdate().getDate().toInstant();
        Malformed.require(nextUpdate.isAfter(thisUpdate), "its next update is not after its issue");
        return new ParsedList(
                new X500Principal(list.getIssuer().getEncoded(ASN1Encoding.DER)),
                ListExtensions.numberOfCompleteList(list.getExtensions()),
                thisUpdate,
                nextUpdate,
                list.getSignature().getAlgorithm(),
                list.getEncoded(ASN1Encoding.DER),
                outer.getSignature().getOctets(),
                list);
    }

    /** The serial numbers, each with its revocation date, and only now each entry is looked at: a large list of a stranger costs nothing but its bytes. */
    Map<BigInteger, Instant> revoked() {
        return Malformed.unless(() -> {
            Map<BigInteger, Instant> serials = new HashMap<>();
            Enumeration<?> entries = list.getRevokedCertificateEnumeration();
            while (entries.hasMoreElements()) {
                TBSCertList.CRLEntry entry = (TBSCertList.CRLEntry) entries.nextElement();
                ListExtensions.checkEntry(entry.getExtensions());
                serials.put(
                        entry.getUserCertificate().getValue(),
                        entry.getRevocationDate().getDate().toInstant());
            }
            return Map.copyOf(serials);
        });
    }
}
