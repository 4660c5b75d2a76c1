package org.valise.security.steward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.certificates.Certificates;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StewardSignaturesTest {
    private static final byte[] DIRECTORY = "<Directory/>".getBytes(UTF_8);
    private static final Instant NOW = TestMember.NOW;
    private static final Instant TWO_YEARS_AGO = NOW.minus(Duration.ofDays(730));
    private static final Instant NINE_YEARS_ON = NOW.plus(Duration.ofDays(3300));

    private StewardKey first;
    private StewardKey second;
    private StewardKey older;
    private StewardKey stranger;
    private StewardSignatures twoOfThree;

    @BeforeAll
    void makeStewards(@TempDir Path folder) {
        first = steward(folder, "First", NOW);
        second = steward(folder, "Second", NOW);
        older = steward(folder, "Older", TWO_YEARS_AGO);
        stranger = steward(folder, "Stranger", NOW);
        twoOfThree = stewards(2, first, second, older);
    }

    private static StewardKey steward(Path folder, String name, Instant made) {
        return StewardKey.create(
                folder.resolve(name + ".p12"),
                TestMember.PASSWORD,
                name,
                TestMember.PROVIDERS,
                Clock.fixed(made, ZoneOffset.UTC));
    }

    private static StewardSignatures stewards(int required, StewardKey... keys) {
        return new StewardSignatures(
                new Stewards(
                        required,
                        List.of(keys).stream().map(StewardKey::certificate).toList()),
                TestMember.PROVIDERS);
    }

    private static List<byte[]> signedBy(StewardKey... keys) {
        return List.of(keys).stream().map(key -> key.sign(DIRECTORY)).toList();
    }

    @Test
    void acceptsADirectoryThatEnoughStewardsSigned() {
        assertThat(twoOfThree.verify(DIRECTORY, signedBy(second, first), NOW))
                .containsExactlyInAnyOrder(
                        Certificates.fingerprint(first.certificate()), Certificates.fingerprint(second.certificate()));
    }

    @Test
    void saysHowManySignedAndWhoIsMissing() {
        assertThatThrownBy(() -> twoOfThree.verify(DIRECTORY, signedBy(first), NOW))
                .hasMessageContaining("1 of 2")
                .hasMessageContaining("Older, Second")
                .hasMessageNotContaining("First");
        refuses(SecurityCode.STEWARDS_TOO_FEW, () -> twoOfThree.verify(DIRECTORY, signedBy(first), NOW));
        refuses(SecurityCode.STEWARDS_TOO_FEW, () -> twoOfThree.verify(DIRECTORY, List.of(), NOW));
    }

    @Test
    void countsAStewardWhoSignsTwiceOnce() {
        refuses(SecurityCode.STEWARDS_TOO_FEW, () -> twoOfThree.verify(DIRECTORY, signedBy(first, first), NOW));
    }

    @Test
    void refusesAStrangersSignatureInPlaceOfASteward() {
        refuses(SecurityCode.STEWARD_UNKNOWN, () -> twoOfThree.verify(DIRECTORY, signedBy(first, stranger), NOW));
        assertThatThrownBy(() -> twoOfThree.verify(DIRECTORY, signedBy(first, stranger), NOW))
                .hasMessageContaining("Stranger")
                .hasMessageContaining("Older, Second");
    }

    @Test
    void letsASuccessorSignBesideEnoughStewards() {
        assertThat(twoOfThree.verify(DIRECTORY, signedBy(stranger, first, second), NOW))
                .hasSize(2);
    }

    @Test
    void refusesSignaturesOverOtherBytesWhoeverElseSigned() {
        byte[] other = second.sign("<Other/>".getBytes(UTF_8));
        refuses(
                SecurityCode.SIGNATURE_INVALID,
                () -> twoOfThree.verify(DIRECTORY, List.of(first.sign(DIRECTORY), older.sign(DIRECTORY), other), NOW));
    }

    @Test
    void refusesWhatIsNoSignature() {
        refuses(
                SecurityCode.SIGNATURE_MALFORMED,
                () -> twoOfThree.verify(DIRECTORY, List.of(new byte[] {1, 2, 3}), NOW));
    }

    @Test
    void refusesAStewardWhoseCertificateHasExpired() {
        refuses(
                SecurityCode.CERTIFICATE_EXPIRED,
                () -> twoOfThree.verify(DIRECTORY, signedBy(first, older), NINE_YEARS_ON));
    }

    @Test
    void isNotSpoiltByAnExpiredStewardAmongEnoughOthers() {
        assertThat(twoOfThree.verify(DIRECTORY, signedBy(first, older, second), NINE_YEARS_ON))
                .hasSize(2)
                .doesNotContain(Certificates.fingerprint(older.certificate()));
    }

    @Test
    void refusesAStewardWhoseCertificateIsNotYetValid() {
        refuses(
                SecurityCode.CERTIFICATE_NOT_YET_VALID,
                () -> twoOfThree.verify(DIRECTORY, signedBy(older, first), TWO_YEARS_AGO));
    }

    @Test
    void refusesANumberThatCannotBeReached() {
        refuses(SecurityCode.STEWARDS_TOO_FEW, () -> stewards(3, first, second));
        refuses(SecurityCode.STEWARDS_TOO_FEW, () -> stewards(0, first));
        refuses(SecurityCode.STEWARDS_TOO_FEW, () -> new Stewards(1, List.of()));
    }

    @Test
    void refusesOneStewardListedAsTwo() {
        refuses(SecurityCode.STEWARDS_TOO_FEW, () -> stewards(2, first, first));
        refuses(SecurityCode.STEWARDS_TOO_FEW, () -> stewards(1, first, first, second));
    }

    @Test
    void refusesACertificateThatIsNotForSignatures(@TempDir Path folder) {
        TestMember member = TestMember.create(folder, "QAA");
        refuses(
                SecurityCode.CERTIFICATE_WRONG_USAGE,
                () -> new Stewards(1, List.of(member.keys().certificate(CertificateUse.TLS))));
    }

    @Test
    void tellsWhichSignaturesAreByNoSteward() {
        List<byte[]> signatures = signedBy(first, stranger, older);
        assertThat(twoOfThree.strangers(DIRECTORY, signatures)).containsExactly(signatures.get(1));
        assertThat(stewards(1, stranger).strangers(DIRECTORY, twoOfThree.strangers(DIRECTORY, signatures)))
                .isEmpty();
        refuses(SecurityCode.SIGNATURE_INVALID, () -> twoOfThree.strangers("<Other/>".getBytes(UTF_8), signatures));
    }
}
