package org.valise.exchange.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.valise.exchange.TestDirectory;
import org.valise.exchange.TestMember;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;

/** XAA looks at what its peers bring; XDD is a member, but linked with XBB only. */
class InGoodStandingTest {
    private static final byte[] ENVELOPE = FrameCodec.write(new Frame.Envelope(new byte[0], new byte[8]));
    private static final byte[] EVIDENCE = FrameCodec.write(new Frame.Evidence(new byte[0], new byte[8]));
    private static final byte[] ANNOUNCEMENT = FrameCodec.write(new Frame.Announcement(new byte[8]));

    private Optional<Federation> inForce = Optional.of(directory().seenFrom("XAA"));

    @Test
    void takesWhatComesFromAPeer() {
        assertThat(admitted("XBB", ENVELOPE)).isTrue();
        assertThat(admitted("XBB", EVIDENCE)).isTrue();
    }

    @Test
    void letsWhatASuspendedPeerHasSentWaitUntilItIsBack() {
        inForce = Optional.of(directory().suspended("XBB").seenFrom("XAA"));

        assertThat(admitted("XBB", ENVELOPE)).isFalse();
        assertThat(admitted("XBB", EVIDENCE)).isFalse();
        assertThat(admitted("XBB", ANNOUNCEMENT)).isTrue();
        assertThat(admitted("XCC", ENVELOPE)).isTrue();

        inForce = Optional.of(directory().seenFrom("XAA"));
        assertThat(admitted("XBB", ENVELOPE)).isTrue();
    }

    @Test
    void letsWhatCameOverALinkThatWasTakenAwayWaitExceptEvidence() {
        assertThat(admitted("XDD", ENVELOPE)).isFalse();
        assertThat(admitted("XDD", EVIDENCE)).isTrue();
        assertThat(admitted("XZZ", EVIDENCE)).isFalse();
    }

    @Test
    void takesNothingButAnnouncementsWhileItIsSuspendedItself() {
        inForce = Optional.of(directory().suspended("XAA").seenFrom("XAA"));

        assertThat(admitted("XBB", ENVELOPE)).isFalse();
        assertThat(admitted("XBB", ANNOUNCEMENT)).isTrue();
    }

    @Test
    void takesNothingButAnnouncementsWithoutADirectoryInForce() {
        assertThat(admitted("XBB", ENVELOPE, inForce.orElseThrow().home().expires()))
                .isFalse();
        inForce = Optional.empty();

        assertThat(admitted("XBB", ENVELOPE)).isFalse();
        assertThat(admitted("XBB", ANNOUNCEMENT)).isTrue();
    }

    private boolean admitted(String peer, byte[] frame) {
        return admitted(peer, frame, TestMember.NOW);
    }

    private boolean admitted(String peer, byte[] frame, Instant now) {
        var verdict = new InGoodStanding(
                        () -> inForce,
                        new LateKeys(() -> inForce, certificate -> true, TestMember.CLOCK),
                        Admission.unlimited(),
                        Clock.fixed(now, ZoneOffset.UTC))
                .admit(peer, frame, Set.of());
        if (verdict instanceof Admission.Defer later) {
            assertThat(later.until()).isAfter(now);
            return false;
        }
        return true;
    }

    private static TestDirectory directory() {
        return new TestDirectory()
                .members("XAA", "XBB", "XCC", "XDD")
                .link("XAA", "XBB")
                .link("XAA", "XCC")
                .link("XBB", "XDD");
    }
}
