package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.routes.broker.Check.Outcome;
import org.valise.routes.broker.Check.Stage;
import org.valise.security.revocation.RevocationStatus;

class ConnectionTestTest {
    @TempDir
    Path folder;

    private TwoMembers members;
    private RevocationStatus revocation = RevocationStatus.GOOD;
    private final ConnectionTest test =
            new ConnectionTest("A", TestMembers.A::keys, certificate -> revocation, Clock.systemUTC());

    @BeforeEach
    void create() {
        members = new TwoMembers(folder);
    }

    @AfterEach
    void close() {
        members.close();
    }

    @Test
    void findsNothingWrongWithALinkThatWorksAndLeavesNothingBehind() {
        EmbeddedBroker b = startB(TestMembers.A.asPeer(1));

        List<Check> checks = run(TestMembers.B.asPeer(b.port()));

        assertThat(checks).extracting(Check::stage).containsExactly(Stage.values());
        assertThat(checks).allMatch(check -> check.outcome() == Outcome.OK);
        assertThat(b.waiting("in.A")).isZero();
        assertThat(b.waiting(LinkQueues.DEAD)).isZero();
    }

    @Test
    void aLinkThatTheDirectoryDoesNotList() {
        List<Check> checks = test.run(Optional.empty());
        assertFailure(checks, Stage.DIRECTORY, LinkCode.LINK_NOT_LISTED);
        assertThat(checks)
                .filteredOn(check -> check.outcome() == Outcome.SKIPPED)
                .hasSize(7);
    }

    @Test
    void aNameThatNobodyKnows() {
        Peer nowhere = new Peer("B", "no-such-host.invalid", 5701, TestMembers.B.ca(), Set.of());
        assertFailure(run(nowhere), Stage.NAME, LinkCode.LINK_NAME_UNKNOWN);
    }

    @Test
    void aPortWhereNobodyListens() {
        assertFailure(run(TestMembers.B.asPeer(TwoMembers.freePort())), Stage.TCP, LinkCode.LINK_TCP_REFUSED);
    }

    @Test
    void aServerThatSpeaksOnlyTls12() throws Exception {
        try (TlsServer old = TlsServer.speaking("TLSv1.2", TestMembers.B)) {
            assertFailure(run(TestMembers.B.asPeer(old.port())), Stage.TLS, LinkCode.LINK_TLS_VERSION);
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUpWithinSeconds() throws Exception {
        try (TlsServer silent = TlsServer.silent()) {
            long start = System.nanoTime();
            assertFailure(run(TestMembers.B.asPeer(silent.port())), Stage.TLS, LinkCode.LINK_TLS_FAILED);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void aCertificateOfAnotherAuthority() {
        EmbeddedBroker b = startB(TestMembers.A.asPeer(1));
        Peer other = new Peer(
                "B",
                "localhost",
                b.port(),
                TestMembers.C.ca(),
                TestMembers.B.asPeer(1).accepted());
        assertFailure(run(other), Stage.CERTIFICATE, LinkCode.LINK_CERTIFICATE_AUTHORITY);
    }

    @Test
    void aCertificateThatIsNotListed() {
        EmbeddedBroker b = startB(TestMembers.A.asPeer(1));
        Peer other = new Peer("B", "localhost", b.port(), TestMembers.B.ca(), Set.of());
        assertFailure(run(other), Stage.CERTIFICATE, LinkCode.LINK_CERTIFICATE_UNLISTED);
    }

    @Test
    void aCertificateThatHasExpired() throws Exception {
        TestMember expired = TestMember.expired(folder, "B");
        try (TlsServer server = TlsServer.speaking("TLSv1.3", expired)) {
            assertFailure(run(expired.asPeer(server.port())), Stage.CERTIFICATE, LinkCode.LINK_CERTIFICATE_EXPIRED);
        }
    }

    @Test
    void aCertificateForAnotherHost() {
        TestMember elsewhere = TestMembers.ELSEWHERE;
        EmbeddedBroker e = members.start(members.settings(elsewhere, 0), TestMembers.A.asPeer(1));
        assertFailure(run(elsewhere.asPeer(e.port())), Stage.CERTIFICATE, LinkCode.LINK_CERTIFICATE_HOST);
    }

    @Test
    void aCertificateThatWasRevokedAndOneOfWhichNothingIsKnown() {
        EmbeddedBroker b = startB(TestMembers.A.asPeer(1));
        revocation = RevocationStatus.REVOKED;
        assertFailure(run(TestMembers.B.asPeer(b.port())), Stage.REVOCATION, LinkCode.LINK_CERTIFICATE_REVOKED);
        revocation = RevocationStatus.UNKNOWN;
        List<Check> checks = run(TestMembers.B.asPeer(b.port()));
        assertThat(checks)
                .filteredOn(check -> check.outcome() != Outcome.OK)
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outcome()).isEqualTo(Outcome.UNKNOWN);
                    assertThat(check.code()).hasValue(LinkCode.LINK_REVOCATION_UNKNOWN);
                });
    }

    @Test
    void aCertificateThatIsListedAndRevokedIsNotCalledUnlisted() {
        EmbeddedBroker b = startB(TestMembers.A.asPeer(1));
        Peer good = TestMembers.B.asPeer(b.port());
        Peer revoked = new Peer("B", "localhost", b.port(), good.authorities(), Set.of(), good.accepted());

        assertFailure(run(revoked), Stage.REVOCATION, LinkCode.LINK_CERTIFICATE_REVOKED);
    }

    @Test
    void ourCertificateWhoseAuthorityThePeerDoesNotKnow() {
        EmbeddedBroker b = startB(TestMembers.C.asPeer(1));
        assertFailure(
                run(TestMembers.B.asPeer(b.port())), Stage.OWN_CERTIFICATE, LinkCode.LINK_OWN_CERTIFICATE_REFUSED);
    }

    @Test
    void ourCertificateThatThePeerDoesNotList() {
        EmbeddedBroker b = startB(new Peer("A", "localhost", 1, TestMembers.A.ca(), Set.of()));
        assertFailure(
                run(TestMembers.B.asPeer(b.port())), Stage.OWN_CERTIFICATE, LinkCode.LINK_OWN_CERTIFICATE_REFUSED);
    }

    @Test
    void aBrokerThatKnowsUsUnderAnotherNameAndLetsUsSendOnlyThere() {
        Peer renamed = new Peer(
                "Z", "localhost", 1, TestMembers.A.ca(), TestMembers.A.asPeer(1).accepted());
        Peer former = new Peer("A", "localhost", 1, TestMembers.C.ca(), Set.of());
        EmbeddedBroker b = startB(renamed, former);
        assertThat(failure(run(TestMembers.B.asPeer(b.port()))).stage()).isEqualTo(Stage.PERMISSION);
    }

    @Test
    void aBrokerThatLetsEverybodySendEverywhere() throws Exception {
        ConfigurationImpl open = new ConfigurationImpl();
        open.setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJMXManagementEnabled(false)
                .setJournalDirectory(folder.resolve("open").toString())
                .addAcceptorConfiguration(TlsTransport.acceptor(
                        members.settings(TestMembers.B, TwoMembers.freePort()),
                        TrustFile.write(folder.resolve("trust.p12"), List.of(TestMembers.A.ca()))));
        ActiveMQServerImpl server = new ActiveMQServerImpl(open);
        server.start();
        try {
            server.createQueue(BrokerLayout.queue("in.A").setAutoCreateAddress(true));
            server.createQueue(BrokerLayout.queue(LinkQueues.DEAD).setAutoCreateAddress(true));
            int port = (int) open.getAcceptorConfigurations()
                    .iterator()
                    .next()
                    .getParams()
                    .get("port");
            assertFailure(run(TestMembers.B.asPeer(port)), Stage.PERMISSION, LinkCode.LINK_PERMISSION_TOO_WIDE);
        } finally {
            server.stop();
        }
    }

    private EmbeddedBroker startB(Peer... peers) {
        return members.start(members.settings(TestMembers.B, 0), peers);
    }

    private List<Check> run(Peer peer) {
        return test.run(Optional.of(peer));
    }

    private static Check failure(List<Check> checks) {
        List<Check> failed = checks.stream()
                .filter(check -> check.outcome() == Outcome.FAILED)
                .toList();
        assertThat(failed).as("%s", checks).hasSize(1);
        return failed.get(0);
    }

    private static void assertFailure(List<Check> checks, Stage stage, LinkCode code) {
        Check failed = failure(checks);
        assertThat(failed.stage()).isEqualTo(stage);
        assertThat(failed.code()).hasValue(code);
        assertThat(failed.remedy()).isEqualTo(code.remedy());
        assertThat(checks).extracting(Check::stage).containsExactly(Stage.values());
    }
}
