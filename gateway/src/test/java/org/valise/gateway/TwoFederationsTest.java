package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.demo.ByteSearch;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.setup.AuthorityFolder;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;
import org.valise.security.certificates.CertificateUse;
import org.valise.security.keys.NodeKeys;
import org.valise.security.keys.RevocationReason;
import org.valise.security.providers.CryptoProviders;

/** Messages between members of two federations that recognise each other, over the relays of both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoFederationsTest {
    private static final int ATTACHMENT_BYTES = 2_500_000;

    private TwoFederations both;
    private TestFederation west;
    private TestFederation east;
    private Path folder;

    @BeforeAll
    void join(@TempDir Path temporary) throws Exception {
        folder = temporary;
        both = TwoFederations.joined(temporary);
        west = both.west();
        east = both.east();
    }

    @AfterAll
    void stop() {
        both.close();
    }

    @Test
    void aTraceRequestGoesOverBothRelaysAndItsReceiptComesBack() throws Exception {
        Letter letter = west.trace("XAA", "XYB");

        west.submit("XAA", letter);

        west.awaitReceipts("XAA", letter, "XYB");
        assertThat(west.issuers("XAA", letter.id(), "RelayAcceptance")).containsExactly("XRO", "XYR");
        assertThat(east.waiting("XYB")).containsOnlyOnce(letter.id());
        assertThat(east.document("XYB", letter)).isEqualTo(letter.bytes());
        nothingAtTheRelays(letter);
    }

    private void nothingAtTheRelays(Letter letter) throws Exception {
        List<String> secrets =
                List.of(letter.value("AsStamped"), letter.value("OwnCaseReference"), letter.value("Model"));
        for (Path relay : List.of(west.of("XRO"), east.of("XYR"))) {
            assertThat(ByteSearch.anyOf(secrets, relay).in()).isEmpty();
            NodeKeys keys = NodeKeys.load(
                    relay.resolve("keys"),
                    Files.readString(relay.resolve("keys/password")).strip().toCharArray(),
                    CryptoProviders.choose(),
                    Clock.systemUTC());
            assertThatThrownBy(() -> keys.opener().open(west.sealed("XAA", letter), EnumSet.allOf(Suite.class)))
                    .isInstanceOf(SecurityRefusal.class);
        }
        assertThat(west.holds("XRO", letter)).isFalse();
        assertThat(east.holds("XYR", letter)).isFalse();
    }

    @Test
    void anAnswerComesBackWithAnAttachment() throws Exception {
        byte[] content = new byte[ATTACHMENT_BYTES];
        new Random(11).nextBytes(content);
        Letter report = Letter.like("illicit-route-report", east.now())
                .between("XYB", "XAA")
                .set("Size", String.valueOf(content.length))
                .set("Sha256", Digests.sha256(content));
        Path file = Files.write(folder.resolve("map"), content);
        east.client("XYB").attach(report.id(), report.value("Id"), file);

        east.submit("XYB", report);

        east.awaitReceipts("XYB", report, "XAA");
        assertThat(east.issuers("XYB", report.id(), "RelayAcceptance")).containsExactly("XRO", "XYR");
        assertThat(west.attachment("XAA", report, report.value("Id"))).isEqualTo(content);
    }

    @Test
    void theNextEditionOfOneComesOverTheCrossingToTheMembersOfTheOther() throws Exception {
        int next = east.node("XYB").federation().home().version() + 1;
        SignedEdition edition = east.edit(draft -> {});

        assertThat(east.client("XYB").publish(edition).answer())
                .isEqualTo("In force now: edition " + next + " of East");

        TwoFederations.awaitRecognised("East", next, west.node("XAA"), west.node("XRO"));
        assertThat(west.client("XAA").publish(edition).answer())
                .isEqualTo("In force before: edition " + next + " of East");
        assertThat(west.client("XAA").status().recognised())
                .singleElement()
                .satisfies(other -> assertThat(other.federation()).isEqualTo("East"));
    }

    @Test
    void aRevocationListOfAMemberOfOneReachesTheOther() throws Exception {
        var authority = AuthorityFolder.revoking(folder.resolve("East/ca-XYB"), CryptoProviders.choose());
        X509Certificate old = certificates("XYB", east.node("XYB")).get(0);
        authority.revoke(old, RevocationReason.SUPERSEDED, east.now());

        east.client("XYB").publishRevocations(authority.issueList(east.now(), Duration.ofDays(30)));

        TestFederation.awaiting("the list at XAA")
                .until(() -> certificates("XYB", west.node("XAA")).isEmpty());
        assertThat(west.aside("XAA")).isEmpty();
    }

    private List<X509Certificate> certificates(String member, Node seenAt) {
        return seenAt.federation()
                .member(member)
                .orElseThrow()
                .trust()
                .usable(CertificateUse.ENCRYPTION_CLASSICAL, west.now());
    }

    @Test
    void aStandAloneBrokerGetsADoorForTheOtherEndOfACrossing() throws Exception {
        assertThat(BrokerFiles.of(west.configuration("XRO"), Clock.systemUTC()).peers())
                .containsExactly("XAA", "XCC", "XYR");
    }

    @Test
    void aGroupOfTheOtherFederationCannotBeAddressed() {
        Letter notice = west.like("seizure-notice", "XAA", "XYB").toGroup("XAA", "XYG");

        assertRefused(west, "XAA", notice, Code.ADDRESSEE_UNKNOWN);
    }

    @Test
    void whatTheTwoHaveNotAgreedIsNotSent() {
        assertRefused(west, "XAA", west.trace("XAA", "XYR"), Code.NOT_AGREED);
        assertRefused(east, "XYB", east.trace("XYB", "XRO"), Code.NOT_AGREED);
    }

    @Test
    void whatOnlyOurDirectoryAgreesToIsRefusedThereAndItsSenderIsTold() {
        Letter letter = west.trace("XRO", "XYB");

        west.submit("XRO", letter);

        assertThat(west.awaitStage("XRO", letter, "XYB", "refuse").code()).contains("NOT_AGREED");
        assertThat(east.holds("XYB", letter)).isFalse();
    }

    private static void assertRefused(TestFederation federation, String at, Letter letter, Code code) {
        assertThatThrownBy(() -> federation.submit(at, letter))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code.name()));
        assertThat(federation.holds(at, letter)).isFalse();
    }
}
