package org.valise.security.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.security.Refusals.refuses;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.asn1.x509.Time;
import org.junit.jupiter.api.Test;
import org.valise.security.SecurityCode;
import org.valise.security.SecurityRefusal;
import org.valise.security.TestList;
import org.valise.security.TestMember;

class RevocationListTest {
    private static final ASN1ObjectIdentifier UNHEARD_OF = new ASN1ObjectIdentifier("2.999.1");

    private static RevocationList read(TestList list) {
        return read(list.der(), list.certificate());
    }

    private static RevocationList read(byte[] der, X509Certificate... authorities) {
        return RevocationList.read(der, List.of(authorities), TestMember.PROVIDERS);
    }

    private static BigInteger serial(long number) {
        return BigInteger.valueOf(number);
    }

    @Test
    void readsACompleteList() {
        TestList made = TestList.good().entry(11).entry(12);
        byte[] der = made.der();
        RevocationList list = read(der, made.certificate());
        assertThat(list.number()).isEqualTo(7);
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.isRevoked(serial(11))).isTrue();
        assertThat(list.isRevoked(serial(13))).isFalse();
        assertThat(list.thisUpdate()).isEqualTo(TestList.ISSUED);
        assertThat(list.nextUpdate()).isEqualTo(TestList.NEXT);
        assertThat(list.issuer()).isEqualTo(AuthorityKey.of(made.certificate()));
        assertThat(list.der()).isEqualTo(der);
    }

    @Test
    void readsAListThatRevokesNothing() {
        assertThat(read(TestList.good()).size()).isZero();
    }

    @Test
    void findsTheSignerAmongAuthoritiesOfOneName() {
        TestList old = TestList.by("Authority", TestList.MAY_SIGN_ALL).number(1);
        TestList successor = TestList.by("Authority", TestList.MAY_SIGN_ALL).number(1);
        assertThat(read(successor.der(), old.certificate(), successor.certificate())
                        .issuer())
                .isEqualTo(AuthorityKey.of(successor.certificate()))
                .isNotEqualTo(AuthorityKey.of(old.certificate()));
    }

    @Test
    void ignoresExtensionsThatAreNotCritical() {
        assertThat(read(TestList.good().extension(UNHEARD_OF, false, DERNull.INSTANCE))
                        .number())
                .isEqualTo(7);
    }

    @Test
    void acceptsAListOfEndCertificatesOnly() {
        assertThat(read(TestList.good()
                                .extension(
                                        Extension.issuingDistributionPoint,
                                        true,
                                        new IssuingDistributionPoint(null, true, false, null, false, false)))
                        .number())
                .isEqualTo(7);
    }

    @Test
    void refusesAListByAnotherAuthority() {
        refuses(
                SecurityCode.CRL_WRONG_ISSUER,
                () -> read(
                        TestList.good().der(),
                        TestList.by("Other", TestList.MAY_SIGN_ALL).certificate()));
        refuses(SecurityCode.CRL_WRONG_ISSUER, () -> read(TestList.good().der()));
    }

    @Test
    void refusesAListByAnotherAuthorityOfTheSameName() {
        refuses(
                SecurityCode.CRL_SIGNATURE_INVALID,
                () -> read(TestList.good().der(), TestList.good().certificate()));
    }

    @Test
    void refusesAnAuthorityThatMayNotSignLists() {
        refuses(
                SecurityCode.CRL_WRONG_ISSUER,
                () -> read(TestList.by("No lists", KeyUsage.keyCertSign).number(1)));
    }

    @Test
    void refusesASignerThatIsNoAuthority() {
        refuses(
                SecurityCode.CRL_WRONG_ISSUER,
                () -> read(TestList.by("Lists only", KeyUsage.cRLSign).number(1)));
    }

    @Test
    void refusesAChangedSignature() {
        TestList made = TestList.good().entry(11);
        byte[] der = made.der();
        der[der.length - 1] ^= 1;
        refuses(SecurityCode.CRL_SIGNATURE_INVALID, () -> read(der, made.certificate()));
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
    void refusesAWeakDigest() {
        refuses(SecurityCode.CRL_UNSUPPORTED, () -> read(TestList.good().signedWith("SHA1withECDSA")));
    }

    @Test
    void refusesAListWithoutANumber() {
        refuses(SecurityCode.CRL_MALFORMED, () -> read(TestList.by("A", TestList.MAY_SIGN_ALL)));
        refuses(
                SecurityCode.CRL_MALFORMED,
                () -> read(TestList.by("A", TestList.MAY_SIGN_ALL).extension(UNHEARD_OF, false, DERNull.INSTANCE)));
    }

    @Test
    void refusesANumberThatIsNegativeOrTooLong() {
        for (BigInteger number : List.of(BigInteger.ONE.negate(), BigInteger.ONE.shiftLeft(159))) {
            refuses(
                    SecurityCode.CRL_MALFORMED,
                    () -> read(TestList.by("A", TestList.MAY_SIGN_ALL)
                            .extension(Extension.cRLNumber, false, new ASN1Integer(number))));
        }
    }

    @Test
    void refusesANumberThatIsNoNumber() {
        refuses(
                SecurityCode.CRL_MALFORMED,
                () -> read(TestList.by("A", TestList.MAY_SIGN_ALL)
                        .extension(Extension.cRLNumber, false, new DEROctetString(new byte[] {1}))));
    }

    @Test
    void refusesAListWithoutNextUpdate() {
        TestList made = TestList.good();
        refuses(SecurityCode.CRL_MALFORMED, () -> read(made.withoutNextUpdate(), made.certificate()));
    }

    @Test
    void refusesANextUpdateBeforeItsIssue() {
        refuses(
                SecurityCode.CRL_MALFORMED,
                () -> read(TestList.good().nextUpdate(TestList.ISSUED.minus(Duration.ofDays(1)))));
    }

    @Test
    void refusesADeltaList() {
        refuses(
                SecurityCode.CRL_UNSUPPORTED,
                () -> read(
                        TestList.good().extension(Extension.deltaCRLIndicator, true, new CRLNumber(BigInteger.ONE))));
    }

    @Test
    void refusesAnIndirectList() {
        refuses(
                SecurityCode.CRL_UNSUPPORTED,
                () -> read(TestList.good()
                        .extension(
                                Extension.issuingDistributionPoint,
                                true,
                                new IssuingDistributionPoint(null, false, false, null, true, false))));
        refuses(
                SecurityCode.CRL_UNSUPPORTED,
                () -> read(TestList.good()
                        .entry(
                                11,
                                extension(
                                        Extension.certificateIssuer,
                                        new GeneralNames(new GeneralName(new X500Name("CN=Other")))))));
    }

    @Test
    void refusesAPartOfAList() {
        DistributionPointName part = new DistributionPointName(new GeneralNames(
                new GeneralName(GeneralName.uniformResourceIdentifier, "http://crl.example/part-1.crl")));
        for (IssuingDistributionPoint scope : List.of(
                new IssuingDistributionPoint(part, false, false, null, false, false),
                new IssuingDistributionPoint(null, false, true, null, false, false),
                new IssuingDistributionPoint(null, false, false, null, false, true),
                new IssuingDistributionPoint(
                        null, false, false, new ReasonFlags(ReasonFlags.keyCompromise), false, false))) {
            refuses(
                    SecurityCode.CRL_UNSUPPORTED,
                    () -> read(TestList.good().extension(Extension.issuingDistributionPoint, true, scope)));
        }
    }

    @Test
    void refusesACriticalExtensionThatIsNotKnown() {
        refuses(
                SecurityCode.CRL_UNSUPPORTED,
                () -> read(TestList.good().extension(UNHEARD_OF, true, ASN1Boolean.TRUE)));
        refuses(
                SecurityCode.CRL_UNSUPPORTED,
                () -> read(TestList.good().entry(11, extension(UNHEARD_OF, ASN1Boolean.TRUE))));
    }

    private static Extension extension(ASN1ObjectIdentifier type, org.bouncycastle.asn1.ASN1Encodable value) {
        try {
            return new Extension(type, true, value.toASN1Primitive().getEncoded());
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
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
        refuses(SecurityCode.CRL_MALFORMED, () -> read(rubbish, TestList.good().certificate()));
        byte[] aMegabyte = Arrays.copyOf(rubbish, RevocationList.MAX_BYTES);
        refuses(
                SecurityCode.CRL_MALFORMED,
                () -> read(aMegabyte, TestList.good().certificate()));
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
            refuses(SecurityCode.CRL_MALFORMED, () -> read(deep, TestList.good().certificate()));
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
