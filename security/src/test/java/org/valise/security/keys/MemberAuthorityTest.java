package org.valise.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.security.Refusals.refuses;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateProfile;
import org.valise.security.certificates.CertificateUse;

class MemberAuthorityTest {
    @TempDir
    private Path folder;

    private MemberAuthority authority;
    private Map<CertificateUse, byte[]> requests;

    @BeforeEach
    void makeAuthority() {
        authority = MemberAuthority.create(
                folder.resolve("ca.p12"), TestMember.PASSWORD, "QAA", "Ministry", TestMember.PROVIDERS, TestMember.NOW);
        requests = NodeKeyFiles.generate(
                folder.resolve("keys"),
                TestMember.PASSWORD,
                "QAA",
                List.of("localhost"),
                TestMember.PROVIDERS,
                TestMember.NOW);
    }

    private X509Certificate issue(byte[] request, CertificateUse use, Duration validity) {
        return authority.issue(request, use, validity, TestMember.NOW);
    }

    @Test
    void mayIssueEndCertificatesOnly() {
        assertThat(authority.certificate().getBasicConstraints()).isZero();
        assertThat(CertificateProfile.isAuthority(authority.certificate())).isTrue();
    }

    @Test
    void isTheSameAfterOpeningItAgain() {
        MemberAuthority opened =
                MemberAuthority.open(folder.resolve("ca.p12"), TestMember.PASSWORD, TestMember.PROVIDERS);
        X509Certificate certificate =
                opened.issue(requests.get(CertificateUse.TLS), CertificateUse.TLS, TestMember.VALIDITY, TestMember.NOW);
        assertThat(CertificateProfile.isIssuedBy(certificate, authority.certificate(), TestMember.PROVIDERS))
                .isTrue();
        refuses(
                SecurityCode.KEYS_UNREADABLE,
                () -> MemberAuthority.open(folder.resolve("ca.p12"), "wrong".toCharArray(), TestMember.PROVIDERS));
    }

    @ParameterizedTest
    @EnumSource
    void issuesForTheAskedUseAndNoOther(CertificateUse use) {
        X509Certificate certificate = issue(requests.get(use), use, TestMember.VALIDITY);
        for (CertificateUse other : CertificateUse.values()) {
            assertThat(CertificateProfile.allows(certificate, other)).isEqualTo(other == use);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesARequestWithAFlippedByte(CertificateUse use) {
        byte[] request = requests.get(use);
        for (int position = 0; position < request.length; position += 7) {
            byte[] changed = request.clone();
            changed[position] ^= 1;
            refuses(SecurityCode.REQUEST_INVALID, () -> issue(changed, use, TestMember.VALIDITY));
        }
    }

    @Test
    void refusesAKeyThatCannotServeTheUse() {
        refuses(
                SecurityCode.REQUEST_INVALID,
                () -> issue(
                        requests.get(CertificateUse.ENCRYPTION_HYBRID), CertificateUse.SIGNATURE, TestMember.VALIDITY));
        refuses(
                SecurityCode.REQUEST_INVALID,
                () -> issue(
                        requests.get(CertificateUse.SIGNATURE), CertificateUse.ENCRYPTION_HYBRID, TestMember.VALIDITY));
    }

    @Test
    void neverIssuesBeyondItsOwnLife() {
        X509Certificate certificate =
                issue(requests.get(CertificateUse.TLS), CertificateUse.TLS, Duration.ofDays(99_999));
        assertThat(certificate.getNotAfter()).isEqualTo(authority.certificate().getNotAfter());
    }
}
