package org.valise.security.revocation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.security.Refusals.refuses;

import java.io.ByteArrayOutputStream;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.api.Test;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.TestList;
import org.valise.security.TestMember;

/** Bytes that are meant to do harm. */
class HostileRevocationListTest {
    private static final X509Certificate AUTHORITY = TestList.good().certificate();

    private static RevocationList read(byte[] der, X509Certificate authority) {
        return RevocationList.read(der, List.of(authority), TestMember.PROVIDERS);
    }

    @Test
    void neverAcceptsAListWithAFlippedBit() {
        TestList made = TestList.good().entry(11);
        byte[] der = made.der();
        for (int position = 0; position < der.length; position++) {
            byte[] changed = der.clone();
            changed[position] ^= (byte) (1 << position % 8);
            assertThatThrownBy(() -> read(changed, made.certificate()))
                    .as("bit at %s", position)
                    .isInstanceOf(SecurityRefusal.class);
        }
    }

    @Test
    void refusesATruncatedListAtEveryByte() {
        TestList made = TestList.good().entry(11);
        byte[] der = made.der();
        for (int length = 0; length < der.length; length++) {
            byte[] part = Arrays.copyOf(der, length);
            refuses(SecurityCode.CRL_MALFORMED, () -> read(part, made.certificate()));
        }
        refuses(SecurityCode.CRL_MALFORMED, () -> read(Arrays.copyOf(der, der.length + 1), made.certificate()));
    }

    @Test
    void refusesTenMegabytesOfRubbish() {
        byte[] rubbish = new byte[10_000_000];
        new Random(1).nextBytes(rubbish);
        refuses(SecurityCode.CRL_MALFORMED, () -> read(rubbish, AUTHORITY));
        byte[] aMegabyte = Arrays.copyOf(rubbish, RevocationList.MAX_BYTES);
        refuses(SecurityCode.CRL_MALFORMED, () -> read(aMegabyte, AUTHORITY));
    }

    @Test
    void refusesStructuresThatAreNestedWithoutEnd() throws Exception {
        // What parses each level by recursion runs out of stack.
        byte[] indefinite = new byte[RevocationList.MAX_BYTES];
        for (int i = 0; i < indefinite.length; i += 2) {
            indefinite[i] = 0x30;
            indefinite[i + 1] = (byte) 0x80;
        }
        byte[] definite = nested(80_000);
        byte[] algorithm = sequence(new ASN1ObjectIdentifier("1.2.840.10045.4.3.2").getEncoded(), definite);
        byte[] time = new Time(Date.from(TestList.ISSUED)).getEncoded();
        byte[] insideAList = sequence(
                sequence(new ASN1Integer(1).getEncoded(), algorithm, sequence(), time, time),
                algorithm,
                new DERBitString(new byte[64]).getEncoded());
        for (byte[] deep : List.of(indefinite, definite, insideAList)) {
            refuses(SecurityCode.CRL_MALFORMED, () -> read(deep, AUTHORITY));
        }
    }

    /** Sequences of definite length, each in the one before. */
    private static byte[] nested(int levels) {
        byte[] all = new byte[5 * levels];
        int from = all.length;
        for (int level = 0; level < levels; level++) {
            byte[] head = head(all.length - from);
            from -= head.length;
            System.arraycopy(head, 0, all, from, head.length);
        }
        return all;
    }

    private static byte[] head(int length) {
        return new byte[] {0x30, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length};
    }

    private static byte[] sequence(byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head(length));
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
