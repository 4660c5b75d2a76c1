package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.schemas.v1.MemberState;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.RevocationReason;
import org.valise.security.providers.CryptoProviders;

/** A command beside the node goes by what the node goes by, and not by a file that announcements never reach. */
class PresentTrustTest {
    @TempDir
    Path folder;

    @Test
    void asksTheRunningNodeThenItsArchiveAndTheFileLast() throws Exception {
        try (TestFederation federation = TestFederation.ofTwo(folder)) {
            Path file = federation.of("XAA").resolve("directory.xml");
            byte[] first = Files.readAllBytes(file);
            byte[] signature = Files.readAllBytes(federation.of("XAA").resolve("directory.xml.p7s"));
            federation.node("XBB").publish(federation.next(directory -> {}));
            federation.awaitEdition(2, "XAA");
            Files.write(file, first); // what was announced reaches no file
            Files.write(federation.of("XAA").resolve("directory.xml.p7s"), signature);

            assertThat(present(federation).text()).contains("Edition 2", "running node");
            federation.client("XAA").publishRevocations(revokingTlsOf("XBB", federation));
            assertThat(accepted(federation)).isEmpty();

            federation.stop("XAA");
            assertThat(present(federation).text()).contains("Edition 2", "archive", "does not run");
            assertThat(accepted(federation)).isEmpty();
        }
    }

    @Test
    void writesABrokersFilesAlthoughACertificateIsRevokedAndAMemberSuspended() throws Exception {
        try (TestFederation federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .state("XCC", "")
                .link("XAA", "XBB")
                .link("XAA", "XCC")
                .write()
                .start("XAA")) {
            federation.client("XAA").publishRevocations(revokingTlsOf("XBB", federation));
            federation
                    .node("XAA")
                    .publish(federation.next(directory -> directory.getMember().stream()
                            .filter(member -> member.getCode().equals("XCC"))
                            .forEach(member -> member.setState(MemberState.SUSPENDED))));
            BrokerFiles files = BrokerFiles.of(federation.configuration("XAA"), Clock.systemUTC());

            assertThat(files.source()).contains("Edition 2", "running node");
            assertThat(files.peers()).containsExactly("XBB");
            Path out = folder.resolve("artemis");
            files.write(
                    new BrokerFiles.Plan(out, out, folder.resolve("data"), 61617, Map.of("XBB", 5702), Map.of()),
                    "a-password-of-the-gateway".toCharArray());
            assertThat(out.resolve("peer-XBB-users.properties")).content().doesNotContain("CN=");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                    .isEqualTo("rwx------");
        }
    }

    private static PresentTrust present(TestFederation federation) throws Exception {
        return PresentTrust.of(federation.configuration("XAA"), Clock.systemUTC());
    }

    private static Iterable<?> accepted(TestFederation federation) throws Exception {
        Trust trust = present(federation).trust();
        return Neighbours.of(trust.federation(), trust.now()).linked().get(0).accepted();
    }

    private byte[] revokingTlsOf(String code, TestFederation federation) throws Exception {
        X509Certificate tls = federation
                .node("XAA")
                .federation()
                .member(code)
                .orElseThrow()
                .trust()
                .certificates(CertificateUse.TLS)
                .get(0);
        var authority = AuthorityFolder.revoking(folder.resolve("ca-" + code), CryptoProviders.choose());
        authority.revoke(tls, RevocationReason.KEY_COMPROMISE, federation.now());
        return authority.issueList(federation.now(), Duration.ofDays(1));
    }
}
