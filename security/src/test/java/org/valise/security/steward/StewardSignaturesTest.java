package org.valise.security.steward;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;
import org.valise.security.certificates.Certificates;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StewardSignaturesTest {
    private static final byte[] DIRECTORY = "<Directory/>".getBytes(UTF_8);

    private StewardKey first;
    private StewardKey second;
    private StewardKey stranger;
    private StewardSignatures twoOfTwo;

    @BeforeAll
    void makeStewards(@TempDir Path folder) {
        first = steward(folder, "first");
        second = steward(folder, "second");
        stranger = steward(folder, "stranger");
        twoOfTwo = new StewardSignatures(
                Set.of(Certificates.fingerprint(first.certificate()), Certificates.fingerprint(second.certificate())),
                2,
                TestMember.PROVIDERS);
    }

    private static StewardKey steward(Path folder, String name) {
        Path file = folder.resolve(name + ".p12");
        StewardKey.create(file, TestMember.PASSWORD, name, TestMember.PROVIDERS, TestMember.CLOCK);
        return StewardKey.open(file, TestMember.PASSWORD, TestMember.PROVIDERS, TestMember.CLOCK);
    }

    @Test
    void acceptsADirectoryThatEnoughStewardsSigned() {
        List<byte[]> signatures = List.of(first.sign(DIRECTORY), second.sign(DIRECTORY));
        assertThat(twoOfTwo.verify(DIRECTORY, signatures, TestMember.NOW)).hasSize(2);
    }

    @Test
    void countsAStewardWhoSignsTwiceOnce() {
        List<byte[]> signatures = List.of(first.sign(DIRECTORY), first.sign(DIRECTORY));
        refuses(SecurityCode.SIGNER_UNKNOWN, () -> twoOfTwo.verify(DIRECTORY, signatures, TestMember.NOW));
    }

    @Test
    void refusesAStrangersSignature() {
        List<byte[]> signatures = List.of(first.sign(DIRECTORY), stranger.sign(DIRECTORY));
        refuses(SecurityCode.SIGNER_UNKNOWN, () -> twoOfTwo.verify(DIRECTORY, signatures, TestMember.NOW));
    }

    @Test
    void refusesSignaturesOverAnotherDirectory() {
        List<byte[]> signatures = List.of(first.sign(DIRECTORY), second.sign("<Other/>".getBytes(UTF_8)));
        refuses(SecurityCode.SIGNATURE_INVALID, () -> twoOfTwo.verify(DIRECTORY, signatures, TestMember.NOW));
    }

    @Test
    void refusesAStewardWhoseCertificateHasExpired() {
        List<byte[]> signatures = List.of(first.sign(DIRECTORY), second.sign(DIRECTORY));
        refuses(
                SecurityCode.CERTIFICATE_EXPIRED,
                () -> twoOfTwo.verify(DIRECTORY, signatures, TestMember.NOW.plus(Duration.ofDays(4000))));
    }

    @Test
    void refusesToRequireNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StewardSignatures(Set.of("00"), 0, TestMember.PROVIDERS));
    }
}
