package org.valise.security.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.security.Refusals.refuses;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.security.SecurityCode;
import org.valise.security.Suite;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.MemberAuthority;
import org.valise.security.keys.NodeKeyFiles;
import org.valise.security.keys.RevocationReason;
import org.valise.security.keys.RevokedEntry;
import org.valise.security.revocation.RevocationList;
import org.valise.security.revocation.RevocationPolicy;
import org.valise.security.revocation.Revocations;
import org.valise.security.revocation.UnknownRevocation;

/** A member with two certificates for each use, of which one may be revoked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevokedCertificateTest {
    private static final Instant NOW = TestMember.NOW;
    private static final Instant NEXT = NOW.plus(Duration.ofDays(30));
    private static final CertificateUse USE = CertificateUse.ENCRYPTION_CLASSICAL;

    private MemberAuthority authority;
    private X509Certificate lasting;
    private X509Certificate shorter;
    private Revocations known;
    private MemberTrust trust;

    @BeforeAll
    void makeMember(@TempDir Path folder) {
        authority = MemberAuthority.create(
                folder.resolve("ca.p12"), TestMember.PASSWORD, "QAA", "Ministry", TestMember.PROVIDERS, NOW);
        byte[] request = NodeKeyFiles.generate(
                        folder.resolve("keys"),
                        TestMember.PASSWORD,
                        "QAA",
                        List.of("localhost"),
                        TestMember.PROVIDERS,
                        NOW)
                .get(USE);
        lasting = authority.issue(request, USE, Duration.ofDays(300), NOW);
        shorter = authority.issue(request, USE, Duration.ofDays(200), NOW);
    }

    @BeforeEach
    void knowNothing() {
        known = new Revocations();
        trust = trust(UnknownRevocation.REFUSE);
    }

    private MemberTrust trust(UnknownRevocation unknown) {
        return new MemberTrust(
                "QAA",
                List.of(authority.certificate()),
                Map.of(USE, List.of(lasting, shorter)),
                Set.of(Suite.CLASSICAL_1),
                new RevocationPolicy(known, UnknownRevocation.ACCEPT, Map.of("QAA", unknown)),
                TestMember.PROVIDERS);
    }

    private void revoke(long number, X509Certificate... certificates) {
        byte[] der = authority.revocationList(
                Stream.of(certificates)
                        .map(certificate ->
                                new RevokedEntry(certificate.getSerialNumber(), NOW, RevocationReason.KEY_COMPROMISE))
                        .toList(),
                BigInteger.valueOf(number),
                NOW,
                NEXT);
        known.accept(RevocationList.read(der, List.of(authority.certificate()), TestMember.PROVIDERS), NOW);
    }

    @Test
    void passesWhatItsAuthorityHasNotRevoked() {
        revoke(1);
        assertThatCode(() -> trust.checkUsable(lasting, USE, NOW)).doesNotThrowAnyException();
        assertThat(trust.unknowns(NOW)).isEmpty();
    }

    @Test
    void refusesARevokedCertificateUnderEveryPolicy() {
        revoke(1, lasting);
        refuses(SecurityCode.CERTIFICATE_REVOKED, () -> trust.checkUsable(lasting, USE, NOW));
        refuses(
                SecurityCode.CERTIFICATE_REVOKED,
                () -> trust(UnknownRevocation.ACCEPT).checkUsable(lasting, USE, NOW));
    }

    @Test
    void refusesACertificateFromTheMomentOfTheListOn() {
        revoke(1);
        trust.checkUsable(lasting, USE, NOW);
        revoke(2, lasting);
        refuses(SecurityCode.CERTIFICATE_REVOKED, () -> trust.checkUsable(lasting, USE, NOW));
    }

    @Test
    void neverSealsToARevokedCertificate() {
        revoke(1);
        assertThat(trust.current(USE, NOW)).contains(lasting);
        revoke(2, lasting);
        assertThat(trust.current(USE, NOW)).contains(shorter);
        revoke(3, lasting, shorter);
        assertThat(trust.current(USE, NOW)).isEmpty();
    }

    @Test
    void tellsALinkWhichCertificatesItMayAccept() {
        revoke(1, lasting);
        assertThat(trust.usable(USE, NOW)).containsExactly(shorter);
        assertThat(trust.usable(CertificateUse.TLS, NOW)).isEmpty();
    }

    @Test
    void refusesWhatNobodyKnowsWhereThePolicySaysSo() {
        refuses(SecurityCode.REVOCATION_UNKNOWN, () -> trust.checkUsable(lasting, USE, NOW));
        assertThat(trust.current(USE, NOW)).isEmpty();
    }

    @Test
    void passesAndShowsWhatNobodyKnowsWhereThePolicyAcceptsIt() {
        MemberTrust accepting = trust(UnknownRevocation.ACCEPT);
        assertThatCode(() -> accepting.checkUsable(lasting, USE, NOW)).doesNotThrowAnyException();
        assertThat(accepting.unknowns(NOW)).containsExactlyInAnyOrder(lasting, shorter);
    }

    @Test
    void knowsNothingAnyMoreWhenTheListIsOverdueButForWhatItNames() {
        revoke(1, lasting);
        refuses(SecurityCode.CERTIFICATE_REVOKED, () -> trust.checkUsable(lasting, USE, NEXT));
        refuses(SecurityCode.REVOCATION_UNKNOWN, () -> trust.checkUsable(shorter, USE, NEXT));
        assertThat(trust.unknowns(NEXT)).containsExactly(shorter);
    }

    @Test
    void appliesTheDefaultToMembersThatAreNotNamed() {
        RevocationPolicy policy =
                new RevocationPolicy(known, UnknownRevocation.REFUSE, Map.of("QBB", UnknownRevocation.ACCEPT));
        assertThat(policy.unknown("QAA")).isEqualTo(UnknownRevocation.REFUSE);
        assertThat(policy.unknown("QBB")).isEqualTo(UnknownRevocation.ACCEPT);
    }

    @Test
    void saysWhoseCertificateItIsAndWhatToDo() {
        revoke(1, lasting);
        assertThatThrownBy(() -> trust.checkUsable(lasting, USE, NOW))
                .hasMessageContaining("QAA")
                .hasMessageContaining(lasting.getSerialNumber().toString(16))
                .hasMessageContaining("new certificate");
    }
}
