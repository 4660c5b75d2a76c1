package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.schemas.v1.AgreedFamily;
import org.valise.schemas.v1.Agreement;
import org.valise.schemas.v1.Directory;
import org.valise.schemas.v1.DirectoryLink;
import org.valise.schemas.v1.MemberState;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.RevocationReason;
import org.valise.security.providers.CryptoProviders;
import org.valise.security.trust.MemberTrust;

/** Editions of the directory go from node to node and come into force without a restart. */
class LiveDirectoryTest {
    @TempDir
    Path folder;

    private TestFederation federation;

    @BeforeEach
    void startThreeInARow() throws Exception {
        federation = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .state("XCC", "")
                .link("XAA", "XBB")
                .link("XBB", "XCC")
                .write()
                .start("XAA", "XBB", "XCC");
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void oneNodeIsToldAndAllGoByIt() throws Exception {
        SignedEdition second = federation.next(directory -> {});

        assertThat(federation.node("XAA").publish(second)).isTrue();

        federation.awaitEdition(2, "XAA", "XBB", "XCC");
        assertThat(federation.node("XCC").publish(second)).isFalse();
    }

    @Test
    void aLinkIsTestedPartByPart() throws Exception {
        federation.awaitEdition(1, "XAA", "XBB");

        assertThat(federation.client("XAA").testLink("XBB"))
                .hasSize(8)
                .allSatisfy(check -> assertThat(check.outcome()).isEqualTo("OK"));
        federation.stop("XBB");
        assertThat(federation.client("XAA").testLink("XBB"))
                .filteredOn(check -> check.outcome().equals("FAILED"))
                .singleElement()
                .satisfies(check -> assertThat(check.code()).isEqualTo("LINK_TCP_REFUSED"));
        assertThat(federation.client("XAA").testLink("XCC"))
                .filteredOn(check -> check.outcome().equals("FAILED"))
                .singleElement()
                .satisfies(check -> assertThat(check.code()).isEqualTo("LINK_NOT_LISTED"));
    }

    @Test
    void aLinkThatAnEditionAddsCarriesMessages() throws Exception {
        SignedEdition second = federation.next(directory -> link(directory, "XAA", "XCC"));

        federation.node("XBB").publish(second);
        federation.awaitEdition(2, "XAA", "XBB", "XCC");

        Letter letter = federation.trace("XAA", "XCC");
        federation.submit("XAA", letter);
        federation.awaitReceipts("XAA", letter, "XCC");
    }

    @Test
    void whatWasSentUnderAnEditionIsJudgedByIt() throws Exception {
        federation.node("XAA").publish(federation.next(directory -> agreeOn(directory, "DestructionNotice")));
        federation.awaitEdition(2, "XAA", "XBB");
        federation.stop("XBB");
        Path file = federation.configuration("XBB").directory().file();
        byte[] second = Files.readAllBytes(file);
        federation.node("XAA").publish(federation.next(directory -> agreeOn(directory, "TraceRequest")));
        Letter letter = federation.trace("XAA", "XBB");
        federation.submit("XAA", letter);
        Files.write(file, second); // only its peer tells it
        federation.start("XBB");

        federation.awaitReceipts("XAA", letter, "XBB");
        assertThat(federation.node("XBB").federation().home().version()).isEqualTo(3);
    }

    @Test
    void whoIsAPeerForTheFirstTimeIsToldWhatItMissed() throws Exception {
        federation.stop("XCC");
        federation.node("XBB").publish("XBB", listThatRevokesTheSignatureKeyOf("XBB"));
        federation.node("XBB").publish(federation.next(directory -> unlink(directory, "XBB", "XCC")));
        federation.awaitEdition(2, "XAA", "XBB");
        federation.node("XAA").publish(federation.next(directory -> link(directory, "XAA", "XCC")));
        federation.awaitEdition(3, "XAA", "XBB");

        federation.start("XCC");

        awaitRevoked("XBB", "XCC");
    }

    @Test
    void aRevocationListGoesToAllAndARevokedKeyIsNotBelieved() throws Exception {
        federation.stop("XBB");
        Letter letter = federation.trace("XAA", "XBB");
        federation.submit("XAA", letter); // its node does not know yet, and signs
        federation.stop("XAA").start("XBB");
        byte[] list = listThatRevokesTheSignatureKeyOf("XAA");

        assertThat(federation.client("XBB").publishRevocations(list).answer()).startsWith("In force now");
        awaitRevoked("XAA", "XCC");
        federation.start("XAA");
        TestFederation.awaiting("a refusal at XBB")
                .until(() -> !federation.aside("XBB").isEmpty());
        assertThat(federation.aside("XBB").get(0).code()).isEqualTo("CERTIFICATE_REVOKED");
        assertThat(federation.holds("XBB", letter)).isFalse();
        awaitRevoked("XAA", "XAA");
        assertThatThrownBy(() -> federation.submit("XAA", federation.trace("XAA", "XBB")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CERTIFICATE_REVOKED"));
    }

    @Test
    void aSuspendedMemberIsNotSentToAndSendsNothing() throws Exception {
        SignedEdition second = federation.next(directory -> suspend(directory, "XCC"));
        federation.node("XBB").publish(second);
        federation.awaitEdition(2, "XAA", "XBB");

        assertThatThrownBy(() -> federation.submit("XBB", federation.trace("XBB", "XCC")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.MEMBER_SUSPENDED.name()));
        TestFederation.awaiting("the link is down at XBB")
                .until(() -> federation.node("XBB").status().links().stream()
                        .noneMatch(link -> link.peer().equals("XCC") && link.connected()));
        // It has not heard of it, or does not care; or it heard of it just before the link went down.
        Letter late = federation.trace("XCC", "XBB");
        try {
            federation.submit("XCC", late);
        } catch (Refusal heard) {
            assertThat(heard.code()).isEqualTo(Code.MEMBER_SUSPENDED.name());
        }
        // Its link is down from that moment on: it may have to be told by other ways.
        federation.node("XCC").publish(second);
        assertThatThrownBy(() -> federation.submit("XCC", federation.trace("XCC", "XBB")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.MEMBER_SUSPENDED.name()));
        Letter good = federation.trace("XAA", "XBB");
        federation.submit("XAA", good);
        federation.awaitReceipts("XAA", good, "XBB");
        assertThat(federation.holds("XBB", late)).isFalse();
    }

    @Test
    void whatWasSentToASuspendedMemberReachesItWhenItIsBack() throws Exception {
        federation.stop("XCC");
        Letter letter = federation.trace("XBB", "XCC");
        federation.submit("XBB", letter);
        federation.node("XBB").publish(federation.next(directory -> suspend(directory, "XCC")));
        federation.start("XCC");
        federation
                .node("XBB")
                .publish(federation.next(
                        directory -> directory.getMember().forEach(member -> member.setState(MemberState.ACTIVE))));

        federation.awaitReceipts("XBB", letter, "XCC");
    }

    @Test
    void anOlderEditionIsRefusedAndStaysRefusedAfterARestart() throws Exception {
        Path file = federation.configuration("XAA").directory().file();
        byte[] first = Files.readAllBytes(file);
        SignedEdition second = federation.next(directory -> {});
        SignedEdition third = federation.next(directory -> {});
        federation.node("XAA").publish(third);
        Files.write(file, first); // what is in force is in the archive

        assertThatThrownBy(() -> federation.node("XAA").publish(second))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.DIRECTORY_ROLLBACK.name()));
        federation.stop("XAA").start("XAA");
        assertThat(federation.node("XAA").federation().home().version()).isEqualTo(3);
        assertThatThrownBy(() -> federation.node("XAA").publish(second)).isInstanceOf(Refusal.class);
    }

    private static void link(Directory directory, String a, String b) {
        DirectoryLink link = new DirectoryLink();
        link.setA(a);
        link.setB(b);
        directory.getLink().add(link);
    }

    private byte[] listThatRevokesTheSignatureKeyOf(String code) throws Exception {
        var authority = AuthorityFolder.revoking(folder.resolve("ca-" + code), CryptoProviders.choose());
        X509Certificate signature =
                trust("XBB", code).certificates(CertificateUse.SIGNATURE).get(0);
        authority.revoke(signature, RevocationReason.KEY_COMPROMISE, federation.now());
        return authority.issueList(federation.now(), Duration.ofDays(30));
    }

    private void awaitRevoked(String code, String at) {
        TestFederation.awaiting("the list of " + code + " at " + at)
                .until(() -> trust(at, code)
                        .usable(CertificateUse.SIGNATURE, federation.now())
                        .isEmpty());
    }

    private MemberTrust trust(String at, String code) {
        return federation.node(at).federation().member(code).orElseThrow().trust();
    }

    private static void unlink(Directory directory, String a, String b) {
        directory.getLink().removeIf(link -> Set.of(link.getA(), link.getB()).equals(Set.of(a, b)));
    }

    private static void agreeOn(Directory directory, String family) {
        for (Agreement agreement : directory.getAgreement()) {
            AgreedFamily only = agreement.getFamily().get(0);
            agreement.getFamily().removeIf(agreed -> agreed != only);
            only.setName(family);
        }
    }

    private static void suspend(Directory directory, String code) {
        directory.getMember().stream()
                .filter(member -> member.getCode().equals(code))
                .forEach(member -> member.setState(MemberState.SUSPENDED));
    }
}
