package org.valise.security.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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

/** A member whose authority is old, and which has a new one of the same name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangingAuthorityTest {
    private static final Instant NOW = TestMember.NOW;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final CertificateUse USE = CertificateUse.SIGNATURE;

    private MemberAuthority old;
    private MemberAuthority successor;
    private X509Certificate byOld;
    private X509Certificate bySuccessor;
    private Revocations known;

    @BeforeAll
    void makeAuthorities(@TempDir Path folder) {
        old = authority(folder, "old", NOW.minus(YEAR.multipliedBy(9)));
        successor = authority(folder, "successor", NOW);
        byte[] request = NodeKeyFiles.generate(
                        folder.resolve("keys"),
                        TestMember.PASSWORD,
                        "QAA",
                        List.of("localhost"),
                        TestMember.PROVIDERS,
                        NOW)
                .get(USE);
        byOld = old.issue(request, USE, YEAR.multipliedBy(5), NOW);
        bySuccessor = successor.issue(request, USE, YEAR.multipliedBy(5), NOW);
    }

    @BeforeEach
    void knowNothing() {
        known = new Revocations();
    }

    private static MemberAuthority authority(Path folder, String file, Instant made) {
        return MemberAuthority.create(
                folder.resolve(file + ".p12"), TestMember.PASSWORD, "QAA", "Ministry", TestMember.PROVIDERS, made);
    }

    private MemberTrust trust(MemberAuthority... authorities) {
        return new MemberTrust(
                "QAA",
                List.of(authorities).stream().map(MemberAuthority::certificate).toList(),
                Map.of(USE, List.of(byOld, bySuccessor)),
                Set.of(Suite.HYBRID_1),
                new RevocationPolicy(known, UnknownRevocation.ACCEPT),
                TestMember.PROVIDERS);
    }

    @Test
    void passesCertificatesOfEitherAuthority() {
        MemberTrust trust = trust(old, successor);
        assertThat(trust.usable(USE, NOW)).containsExactly(byOld, bySuccessor);
        assertThat(trust.authorities()).containsExactly(old.certificate(), successor.certificate());
    }

    @Test
    void refusesCertificatesOfAnAuthorityThatIsNoLongerListed() {
        refuses(SecurityCode.CERTIFICATE_WRONG_ISSUER, () -> trust(successor).checkUsable(byOld, USE, NOW));
        assertThatCode(() -> trust(successor).checkUsable(bySuccessor, USE, NOW))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesCertificatesOfAnExpiredAuthorityWhileTheOtherIsValid() {
        Instant oldIsOver = old.certificate().getNotAfter().toInstant().plusSeconds(1);
        MemberTrust trust = trust(old, successor);
        refuses(SecurityCode.CERTIFICATE_EXPIRED, () -> trust.checkUsable(byOld, USE, oldIsOver));
        assertThatCode(() -> trust.checkUsable(bySuccessor, USE, oldIsOver)).doesNotThrowAnyException();
    }

    @Test
    void refusesCertificatesOfAnAuthorityThatIsNotYetValid() {
        refuses(
                SecurityCode.CERTIFICATE_NOT_YET_VALID,
                () -> trust(old, successor).checkUsable(bySuccessor, USE, NOW.minusSeconds(1)));
        assertThatThrownBy(() -> trust(old, successor).checkUsable(bySuccessor, USE, NOW.minusSeconds(1)))
                .hasMessageContaining("clocks");
    }

    @Test
    void keepsTheListsOfBothApartAlthoughTheyHaveOneName() {
        RevokedEntry entry = new RevokedEntry(bySuccessor.getSerialNumber(), NOW, RevocationReason.SUPERSEDED);
        byte[] listOfOld = old.revocationList(List.of(entry), BigInteger.ONE, NOW, NOW.plus(YEAR));
        MemberTrust trust = trust(old, successor);
        known.accept(RevocationList.read(listOfOld, trust.authorities(), TestMember.PROVIDERS), NOW);

        assertThatCode(() -> trust.checkUsable(bySuccessor, USE, NOW)).doesNotThrowAnyException();
        assertThat(trust.unknowns(NOW)).containsExactly(bySuccessor);
    }

    @Test
    void needsAnAuthority() {
        assertThatIllegalArgumentException().isThrownBy(this::trust);
    }
}
