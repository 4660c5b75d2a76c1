package org.valise.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.valise.exchange.Refusals.assertRefused;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.schemas.Priority;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

/** XAA and XBB are linked, XCC is behind the relay XRR, XDD behind XSS. */
class FirstHopTest {
    private final TestDirectory directory = new TestDirectory()
            .members("XAA", "XBB", "XCC", "XDD")
            .relays("XRR", "XSS")
            .behind("XRR", "XAA", "XBB", "XCC")
            .behind("XSS", "XDD")
            .link("XAA", "XBB")
            .link("XAA", "XRR")
            .link("XBB", "XRR")
            .link("XCC", "XRR")
            .link("XSS", "XRR")
            .link("XSS", "XAA")
            .link("XSS", "XBB")
            .link("XDD", "XSS")
            .group("XGR", "XRR", "XAA", "XBB", "XCC", "XRR");

    @Test
    void takesFromALinkWhatItsOwnMemberSent() {
        Received received = receive("XBB", "XAA", envelope("XAA", to("XBB")));

        assertThat(received.forUs()).isTrue();
        assertThat(received.onward()).isEmpty();
    }

    @Test
    void refusesAnEnvelopeThatComesAgainOverAnotherLink() {
        assertRefused(Code.LINK_NOT_ENTITLED, () -> receive("XBB", "XSS", envelope("XAA", to("XBB"))));
        assertRefused(Code.LINK_NOT_ENTITLED, () -> receive("XRR", "XBB", envelope("XCC", to("XAA"))));
    }

    @Test
    void judgesNothingThatAPeerHandedOverBeforeItWasSuspended() {
        directory.suspended("XBB");

        assertThatThrownBy(() -> receive("XAA", "XBB", envelope("XBB", to("XAA"))))
                .isInstanceOf(MustWait.class)
                .hasMessageContaining("XBB");
    }

    @Test
    void judgesOfWhatAPeerHandedOverBeforeItLostItsLinkOnlyTheEvidence() {
        Received received = receive("XAA", "XDD", evidence("XDD", to("XAA")));

        assertThat(received.forUs()).isTrue();
        assertThat(received.onward()).isEmpty();
        assertThatThrownBy(() -> receive("XAA", "XDD", envelope("XDD", to("XAA"))))
                .isInstanceOf(MustWait.class);
    }

    @Test
    void takesEvidenceThatAPeerCarriedForOthersBeforeItLostItsLink() {
        assertThat(receive("XAA", "XDD", evidence("XSS", to("XAA"))).forUs()).isTrue();
    }

    @Test
    void passesOnEvidenceThatAPeerHandedOverBeforeItLostItsLink() {
        Received received = receive("XRR", "XDD", evidence("XDD", to("XAA")));

        assertThat(received.forUs()).isFalse();
        assertThat(received.onward()).containsExactly("XAA");
    }

    @Test
    void judgesNoEvidenceOfAMemberThatIsSuspended() {
        directory.suspended("XDD");

        assertThatThrownBy(() -> receive("XAA", "XDD", evidence("XDD", to("XAA"))))
                .isInstanceOf(MustWait.class);
        assertThatThrownBy(() -> receive("XAA", "XZZ", evidence("XZZ", to("XAA"))))
                .isInstanceOf(MustWait.class);
    }

    @Test
    void takesFromARelayWhatItRelaysByTheDirectory() {
        assertThat(receive("XAA", "XRR", envelope("XCC", to("XAA"))).forUs()).isTrue();
        assertThat(receive("XCC", "XRR", envelope("XDD", to("XCC"))).forUs()).isTrue();
    }

    @Test
    void passesOnAsARelayWhatIsNotForItself() {
        Received received = receive("XRR", "XCC", envelope("XCC", to("XAA", "XDD")));

        assertThat(received.forUs()).isFalse();
        assertThat(received.onward()).containsExactlyInAnyOrder("XAA", "XSS");
    }

    @Test
    void passesOnAndReadsWhatItsOwnGroupGets() {
        Received received = receive("XRR", "XAA", envelope("XAA", new Addressees.Group("XGR")));

        assertThat(received.forUs()).isTrue();
        assertThat(received.onward()).containsExactlyInAnyOrder("XBB", "XCC");
    }

    @Test
    void answersAGroupsEnvelopeOnTheWayOfItsEvidence() {
        Received received = receive("XBB", "XRR", envelope("XAA", new Addressees.Group("XGR")));

        assertThat(received.back()).isEqualTo("XAA");
        assertThat(receive("XCC", "XRR", envelope("XAA", new Addressees.Group("XGR")))
                        .back())
                .isEqualTo("XRR");
    }

    @Test
    void passesOnWhatCameBeforeItsTwoMembersGotTheirOwnLink() {
        assertThat(receive("XRR", "XAA", envelope("XAA", to("XBB"))).onward()).containsExactly("XBB");
        assertThat(receive("XBB", "XRR", envelope("XAA", to("XBB"))).forUs()).isTrue();
    }

    @Test
    void doesNotRelayBetweenMembersForWhomItIsNotNamed() {
        assertRefused(Code.LINK_NOT_ENTITLED, () -> receive("XSS", "XAA", envelope("XAA", to("XBB"))));
        assertRefused(Code.LINK_NOT_ENTITLED, () -> receive("XSS", "XRR", envelope("XAA", to("XBB"))));
    }

    @Test
    void refusesItsOwnMessagesFromAnyPeer() {
        assertRefused(Code.LINK_NOT_ENTITLED, () -> receive("XAA", "XBB", envelope("XAA", to("XBB"))));
    }

    @Test
    void refusesASenderThatIsNoMember() {
        assertRefused(Code.SENDER_UNKNOWN, () -> receive("XBB", "XAA", envelope("XZZ", to("XBB"))));
    }

    @Test
    void refusesAGroupMessageOfAnOutsider() {
        assertRefused(Code.GROUP_NOT_OURS, () -> receive("XRR", "XSS", envelope("XDD", new Addressees.Group("XGR"))));
    }

    @Test
    void refusesAHeaderOfAnotherKindThanItsFrame() {
        byte[] evidence = header("XAA", to("XBB"), Kind.EVIDENCE);
        byte[] message = header("XAA", to("XBB"), Kind.MESSAGE);

        assertRefused(Code.HEADER_MALFORMED, () -> receive("XBB", "XAA", new Frame.Envelope(evidence, new byte[1])));
        assertRefused(Code.HEADER_MALFORMED, () -> receive("XBB", "XAA", new Frame.Evidence(message, new byte[1])));
        assertRefused(
                Code.HEADER_MALFORMED, () -> receive("XBB", "XAA", new Frame.Part(evidence, "a", 0, new byte[1])));
    }

    @Test
    void refusesWhatIsNoHeaderAndNoFrame() {
        assertRefused(
                Code.HEADER_MALFORMED, () -> receive("XBB", "XAA", new Frame.Envelope(new byte[] {'<'}, new byte[1])));
        assertRefused(
                Code.FRAME_MALFORMED,
                () -> new Receive(() -> directory.seenFrom("XBB"), unlimited(), TestMember.CLOCK)
                        .apply(new Arrival("XAA", new byte[] {1, 2, 3})));
    }

    private static Quotas unlimited() {
        return new Quotas(new Origins(Optional::empty), Clock.systemUTC());
    }

    private Received receive(String own, String peer, Frame frame) {
        Federation federation = directory.seenFrom(own);
        return new Receive(() -> federation, unlimited(), TestMember.CLOCK)
                .apply(new Arrival(peer, FrameCodec.write(frame)));
    }

    private static Frame envelope(String from, Addressees to) {
        return new Frame.Envelope(header(from, to, Kind.MESSAGE), new byte[] {1});
    }

    private static Frame evidence(String from, Addressees to) {
        return new Frame.Evidence(header(from, to, Kind.EVIDENCE), new byte[] {1});
    }

    private static byte[] header(String from, Addressees to, Kind kind) {
        return RoutingHeaderXml.write(new RoutingHeader(
                UUID.randomUUID(),
                from,
                to,
                Priority.ROUTINE,
                TestMember.NOW,
                TestMember.NOW.plus(Duration.ofDays(1)),
                kind,
                1));
    }

    private static Addressees to(String... codes) {
        return new Addressees.Members(List.of(codes));
    }
}
