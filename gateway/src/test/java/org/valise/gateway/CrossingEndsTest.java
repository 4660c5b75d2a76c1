package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.SignedEdition;
import org.valise.gateway.demo.Letter;
import org.valise.schemas.directory.DirectoryXml;
import org.valise.schemas.v1.DirectoryMember;

/** Recognition that ends, begins again or contradicts itself: the other federation is cut off, our own one goes on. */
class CrossingEndsTest {
    private TwoFederations both;
    private TestFederation west;
    private TestFederation east;

    @BeforeEach
    void join(@TempDir Path folder) throws Exception {
        both = TwoFederations.joined(folder);
        west = both.west();
        east = both.east();
    }

    @AfterEach
    void stop() {
        both.close();
    }

    @Test
    void whatWasOnItsWayWaitsWhileTheOtherIsNotRecognisedAndArrivesWhenItIsAgain() throws Exception {
        west.stop("XRO");
        Letter waiting = east.trace("XYB", "XAA");
        east.submit("XYB", waiting);
        TestFederation.awaiting("the relay of East has it")
                .until(() ->
                        east.issuers("XYB", waiting.id(), "RelayAcceptance").contains("XYR"));
        west.edit(draft -> draft.stewards().endRecognition(TwoFederations.EAST));

        west.start("XRO");

        west.awaitEdition(3, "XAA", "XRO");
        assertRefused(west.trace("XAA", "XYB"), Code.ADDRESSEE_UNKNOWN);
        ourOwnGoesOn();
        assertThat(west.holds("XAA", waiting)).isFalse();

        west.node("XRO").publish(west.edit(draft -> {
            both.recognise(draft, TwoFederations.EAST, "XRO", "XYR");
            TwoFederations.agree(draft, "XAA", "XYB");
        }));

        east.awaitReceipts("XYB", waiting, "XAA");
        exchange();
    }

    @Test
    void anExpiredDirectoryStopsItsMembersAloneAndTheNextEditionComesOverTheCrossing() throws Exception {
        SignedEdition brief =
                east.edit(draft -> draft.valid(east.now(), Duration.ofSeconds(1), Duration.ofSeconds(20)));
        west.node("XRO").publish(brief);
        TwoFederations.awaitRecognised(TwoFederations.EAST, 3, west.node("XAA"));
        TestFederation.awaiting("the last moment of East's directory")
                .until(() -> west.node("XAA").federation().recognised().get(0).hasExpired(west.now()));

        assertRefused(west.trace("XAA", "XYB"), Code.DIRECTORY_EXPIRED);
        ourOwnGoesOn();

        east.node("XYR").publish(east.edit(draft -> {}));
        east.awaitEdition(4, "XYB");
        TwoFederations.awaitRecognised(TwoFederations.EAST, 4, west.node("XAA"));
        exchange();
    }

    @Test
    void aNodeThatStartsAgainKnowsTheOtherFederationAtOnce() throws Exception {
        west.stop("XRO").stop("XAA");

        west.start("XRO", "XAA");

        assertThat(west.node("XRO").federation().peers())
                .extracting(peer -> peer.code())
                .contains("XYR");
        exchange();
    }

    @Test
    void anEditionThatListsAMemberOfOursIsRefusedWhereItCrossesUntilItIsCorrected() throws Exception {
        DirectoryMember ours = new DirectoryXml()
                .read(west.client("XAA").directory().xml())
                .getMember()
                .get(0);
        ours.setRelay(null);

        east.node("XYR").publish(east.next(directory -> directory.getMember().add(ours)));

        TestFederation.awaiting("the refusal at XRO")
                .until(() -> west.aside("XRO").stream()
                        .anyMatch(aside -> aside.code().equals(Code.DIRECTORY_CONFLICT.name())
                                && aside.peer().equals("XYR")));
        TwoFederations.awaitRecognised(TwoFederations.EAST, 2, west.node("XAA"), west.node("XRO"));
        ourOwnGoesOn();

        east.node("XYR")
                .publish(east.next(directory -> directory
                        .getMember()
                        .removeIf(member -> member.getCode().equals(ours.getCode()))));
        east.awaitEdition(4, "XYB");
        TwoFederations.awaitRecognised(TwoFederations.EAST, 4, west.node("XAA"), west.node("XRO"));
        exchange();
    }

    /** A request in each direction, with its receipt. */
    private void exchange() {
        Letter there = west.trace("XAA", "XYB");
        Letter back = east.trace("XYB", "XAA");
        west.submit("XAA", there);
        east.submit("XYB", back);
        west.awaitReceipts("XAA", there, "XYB");
        east.awaitReceipts("XYB", back, "XAA");
    }

    private void ourOwnGoesOn() {
        Letter letter = west.trace("XAA", "XRO");
        west.submit("XAA", letter);
        west.awaitReceipts("XAA", letter, "XRO");
    }

    private void assertRefused(Letter letter, Code code) {
        assertThatThrownBy(() -> west.submit("XAA", letter))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code.name()));
    }
}
