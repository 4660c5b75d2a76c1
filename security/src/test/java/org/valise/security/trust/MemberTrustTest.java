package org.valise.security.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberTrustTest {
    private TestMember alpha;
    private TestMember bravo;

    @BeforeAll
    void makeMembers(@TempDir Path folder) {
        alpha = TestMember.create(folder, "QAA");
        bravo = TestMember.create(folder, "QBB");
    }

    private MemberTrust listing(CertificateUse use, X509Certificate certificate) {
        return TestMember.trust("QAA", alpha.authority().certificate(), Map.of(use, certificate));
    }

    @ParameterizedTest
    @EnumSource
    void acceptsEachCertificateForItsOwnUseOnly(CertificateUse use) {
        X509Certificate certificate = alpha.keys().certificate(use);
        alpha.trust().checkUsable(certificate, use, TestMember.NOW);
        for (CertificateUse other : CertificateUse.values()) {
            if (other != use) {
                refuses(
                        SecurityCode.CERTIFICATE_WRONG_USAGE,
                        () -> listing(other, certificate).checkUsable(certificate, other, TestMember.NOW));
            }
        }
    }

    @Test
    void refusesACertificateOfAnotherAuthorityEvenIfItIsListed() {
        X509Certificate foreign = bravo.keys().certificate(CertificateUse.SIGNATURE);
        refuses(
                SecurityCode.CERTIFICATE_WRONG_ISSUER,
                () -> listing(CertificateUse.SIGNATURE, foreign)
                        .checkUsable(foreign, CertificateUse.SIGNATURE, TestMember.NOW));
    }

    @Test
    void refusesACertificateThatIsNotListed() {
        MemberTrust empty = TestMember.trust("QAA", alpha.authority().certificate(), Map.of());
        refuses(
                SecurityCode.SIGNER_UNKNOWN,
                () -> empty.checkUsable(
                        alpha.keys().certificate(CertificateUse.SIGNATURE), CertificateUse.SIGNATURE, TestMember.NOW));
        refuses(
                SecurityCode.CERTIFICATE_NOT_LISTED,
                () -> empty.checkUsable(
                        alpha.keys().certificate(CertificateUse.TLS), CertificateUse.TLS, TestMember.NOW));
    }

    @Test
    void checksTheTimeEveryTime() {
        X509Certificate certificate = alpha.keys().certificate(CertificateUse.SIGNATURE);
        alpha.trust().checkUsable(certificate, CertificateUse.SIGNATURE, TestMember.NOW);
        refuses(
                SecurityCode.CERTIFICATE_EXPIRED,
                () -> alpha.trust()
                        .checkUsable(
                                certificate,
                                CertificateUse.SIGNATURE,
                                TestMember.NOW.plus(TestMember.VALIDITY.plusSeconds(1))));
        refuses(
                SecurityCode.CERTIFICATE_NOT_YET_VALID,
                () -> alpha.trust().checkUsable(certificate, CertificateUse.SIGNATURE, TestMember.NOW.minusSeconds(1)));
    }

    @Test
    void choosesTheCertificateThatIsValidLongest() {
        X509Certificate certificate = alpha.keys().certificate(CertificateUse.TLS);
        assertThat(alpha.trust().current(CertificateUse.TLS, TestMember.NOW)).contains(certificate);
        assertThat(alpha.trust().current(CertificateUse.TLS, TestMember.NOW.plus(Duration.ofDays(999))))
                .isEmpty();
    }

    @Test
    void refusesAnAuthorityThatMayNotIssueCertificates() {
        X509Certificate leaf = alpha.keys().certificate(CertificateUse.SIGNATURE);
        refuses(
                SecurityCode.CERTIFICATE_WRONG_USAGE,
                () -> new MemberTrust(
                        "QAA",
                        List.of(alpha.authority().certificate(), leaf),
                        Map.of(CertificateUse.TLS, List.of()),
                        Set.of(Suite.HYBRID_1),
                        new RevocationPolicy(new Revocations(), UnknownRevocation.ACCEPT),
                        TestMember.PROVIDERS));
    }
}
