package org.valise.security.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.security.Refusals.refuses;

import java.math.BigInteger;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.valise.security.SecurityCode;
import org.valise.security.TestMember;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.revocation.RevocationList;

class RevokingAuthorityTest {
    private static final Instant NOW = TestMember.NOW;
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private Path file;
    private RevokingAuthority authority;
    private X509Certificate certificate;

    @BeforeEach
    void makeAuthority() throws Exception {
        TestMember member = TestMember.create(folder, "QAA");
        file = folder.resolve("revoked.txt");
        authority = new RevokingAuthority(member.authority(), new RevokedRegister(file));
        authority.register().create();
        certificate = member.keys().certificate(CertificateUse.SIGNATURE);
    }

    private RevocationList issue(Instant at) {
        return RevocationList.read(
                authority.issueList(at, DAY), List.of(authority.authority().certificate()), TestMember.PROVIDERS);
    }

    @Test
    void issuesAListOfWhatItHasRevoked() {
        assertThat(issue(NOW).size()).isZero();
        RevokedEntry entry = authority.revoke(certificate, RevocationReason.KEY_COMPROMISE, NOW.plusMillis(700));
        assertThat(entry)
                .isEqualTo(new RevokedEntry(certificate.getSerialNumber(), NOW, RevocationReason.KEY_COMPROMISE));
        RevocationList list = issue(NOW);
        assertThat(list.isRevoked(certificate.getSerialNumber())).isTrue();
        assertThat(list.number()).isEqualTo(2);
        assertThat(list.nextUpdate()).isEqualTo(NOW.plus(DAY));
    }

    @Test
    void remembersWhenItIsOpenedAgain() {
        authority.revoke(certificate, RevocationReason.SUPERSEDED, NOW);
        issue(NOW);
        Revoked again = new RevokedRegister(file).read();
        assertThat(again.lastNumber()).isEqualTo(1);
        assertThat(again.entry(certificate.getSerialNumber())).isPresent();
    }

    @Test
    void keepsTheFirstMomentAndReasonOfARevocation() {
        RevokedEntry first = authority.revoke(certificate, RevocationReason.SUPERSEDED, NOW);
        assertThat(authority.revoke(certificate, RevocationReason.KEY_COMPROMISE, NOW.plus(DAY)))
                .isEqualTo(first);
    }

    @Test
    void isReadableToPeople() throws Exception {
        authority.revoke(certificate, RevocationReason.KEY_COMPROMISE, NOW);
        issue(NOW);
        assertThat(Files.readAllLines(file))
                .contains("last-list-number 1")
                .contains(certificate.getSerialNumber().toString(16) + " 2026-06-01T12:00:00Z KEY_COMPROMISE");
    }

    @Test
    void refusesToRevokeWhatItDidNotIssue() {
        X509Certificate foreign = TestMember.create(folder, "QBB").keys().certificate(CertificateUse.TLS);
        refuses(
                SecurityCode.CERTIFICATE_WRONG_ISSUER,
                () -> authority.revoke(foreign, RevocationReason.UNSPECIFIED, NOW));
    }

    @Test
    void refusesToWorkWithoutItsRegister() throws Exception {
        Files.delete(file);
        refuses(SecurityCode.REVOKED_UNREADABLE, () -> issue(NOW));
        refuses(
                SecurityCode.REVOKED_UNREADABLE,
                () -> authority.revoke(certificate, RevocationReason.UNSPECIFIED, NOW));
        assertThat(file).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "last-list-number",
                "last-list-number x",
                "last-list-number 1\nlast-list-number 2",
                "0a 2026-06-01T12:00:00Z SUPERSEDED",
                "last-list-number 1\n0a 2026-06-01T12:00:00Z",
                "last-list-number 1\n0a yesterday SUPERSEDED",
                "last-list-number 1\nxyz 2026-06-01T12:00:00Z SUPERSEDED",
                "last-list-number 1\n0a 2026-06-01T12:00:00Z WHATEVER",
                "# only a comment"
            })
    void refusesADamagedRegisterAndLeavesItAsItIs(String text) throws Exception {
        Files.writeString(file, text);
        refuses(SecurityCode.REVOKED_UNREADABLE, () -> issue(NOW));
        assertThat(file).hasContent(text);
    }

    @Test
    void takesAnEmptyFileForAnAuthorityThatNeverRevoked() throws Exception {
        Files.writeString(file, "");
        assertThat(issue(NOW).number()).isEqualTo(1);
    }

    @Test
    void neverOverwritesARegister() {
        assertThatThrownBy(() -> authority.register().create()).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void givesNoNumberTwice() {
        Set<BigInteger> numbers = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20).parallel().forEach(i -> numbers.add(issue(NOW).number()));
        assertThat(numbers).hasSize(20);
    }

    @Test
    void issuesNoListThatIsNeverGood() {
        assertThatIllegalArgumentException().isThrownBy(() -> authority.issueList(NOW, Duration.ZERO));
    }
}
