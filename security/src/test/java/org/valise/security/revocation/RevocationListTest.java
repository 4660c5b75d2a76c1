package org.valise.security.revocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
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
import org.junit.jupiter.api.Test;
import org.valise.security.SecurityCode;
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
}
