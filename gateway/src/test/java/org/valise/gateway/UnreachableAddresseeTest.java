package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Refusal;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.schemas.v1.CertificateUse;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryMember;
import org.valise.security.certificates.Certificates;
import org.valise.security.providers.CryptoProviders;

/** What the directory does not allow is refused where it is handed in, with the remedy, and nothing is stored. */
class UnreachableAddresseeTest {
    @TempDir
    Path folder;

    private TestFederation federation;

    @BeforeEach
    void write() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write();
    }

    @AfterEach
    void close() {
        federation.close();
    }

    @Test
    void refusesAMemberThatTheDirectoryDoesNotList() throws Exception {
        refuses("XZZ", directory -> {}, "ADDRESSEE_UNKNOWN", "valise directory show");
    }

    @Test
    void refusesAMemberThatNoLinkAndNoRelayReaches() throws Exception {
        refuses("XBB", directory -> directory.getLink().clear(), "ADDRESSEE_UNREACHABLE", "name a link or a relay");
    }

    @Test
    void refusesAMemberWhoseCertificateHasExpired() throws Exception {
        byte[] expired = expiredCertificate();
        refuses(
                "XBB",
                directory -> entry(directory).getCertificate().stream()
                        .filter(listed -> listed.getUse() == CertificateUse.ENCRYPTION_HYBRID)
                        .forEach(listed -> listed.setValue(expired)),
                "CERTIFICATE_EXPIRED",
                "renew the certificate");
    }

    @Test
    void refusesAMemberThatAllowsNoneOfOurSuites() throws Exception {
        refuses(
                "XBB",
                directory -> {
                    entry(directory).getSuite().remove("hybrid-1");
                    directory.getMember().stream()
                            .filter(member -> member.getCode().equals("XAA"))
                            .forEach(member -> member.getSuite().remove("classical-1"));
                },
                "SUITE_NOT_ALLOWED",
                "directory lists for both");
    }

    private void refuses(String addressee, Consumer<Directory> change, String code, String remedy) throws Exception {
        federation.next(change);
        federation.start("XAA");
        Letter letter = federation.trace("XAA", addressee);

        assertThatThrownBy(() -> federation.submit("XAA", letter)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.remedy()).contains(remedy);
        });
        assertThat(federation.holds("XAA", letter)).isFalse();
        assertThat(federation.node("XAA").shelf().sent(1)).isEmpty();
    }

    private static DirectoryMember entry(Directory directory) {
        return directory.getMember().stream()
                .filter(member -> member.getCode().equals("XBB"))
                .findFirst()
                .orElseThrow();
    }

    private byte[] expiredCertificate() throws Exception {
        return Certificates.toDer(AuthorityFolder.open(folder.resolve("ca-XBB"), CryptoProviders.choose())
                .issue(
                        Files.readAllBytes(federation.of("XBB").resolve("keys/encryption-hybrid.csr")),
                        org.valise.security.certificates.CertificateUse.ENCRYPTION_HYBRID,
                        Duration.ofMinutes(1),
                        federation.now().minus(Duration.ofHours(1))));
    }
}
