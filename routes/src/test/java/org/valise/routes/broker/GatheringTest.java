package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;

class GatheringTest {
    private final Gathering gathering = new Gathering();
    private int last;

    @Test
    void lonelyFramesLeaveAtOnce() {
        assertThat(add(10)).containsExactly(List.of(1));
        assertThat(gathering.settled()).isEmpty();
        assertThat(add(10)).containsExactly(List.of(2));
    }

    @Test
    void aCrowdLeavesTogetherWithTheConfirmation() {
        add(10);
        assertThat(add(10)).isEmpty();
        assertThat(add(10)).isEmpty();
        assertThat(gathering.settled().map(GatheringTest::numbers)).contains(List.of(2, 3));
        assertThat(add(10)).isEmpty();
        assertThat(gathering.settled().map(GatheringTest::numbers)).contains(List.of(4));
        assertThat(gathering.settled()).isEmpty();
    }

    @Test
    void aFullBundleLeavesBeforeTheConfirmationAndTheRestAfterTheLastOne() {
        add(10);
        List<List<Integer>> due = new ArrayList<>();
        for (int i = 0; i <= Bundle.MOST_FRAMES; i++) {
            due.addAll(add(10));
        }
        assertThat(due).hasSize(1);
        assertThat(due.get(0)).hasSize(Bundle.MOST_FRAMES).startsWith(2);
        assertThat(gathering.settled()).isEmpty();
        assertThat(gathering.settled().map(GatheringTest::numbers)).contains(List.of(last));
    }

    @Test
    void aBundleIsFullByItsBytesToo() {
        add(10);
        int half = Bundle.MOST_BYTES / 2 - 100;
        assertThat(add(half)).isEmpty();
        assertThat(add(half)).isEmpty();
        assertThat(add(half)).containsExactly(List.of(2, 3));
    }

    @Test
    void whatDoesNotShareGoesByItselfAfterWhatCameBefore() {
        add(10);
        add(10);
        assertThat(add(Bundle.MOST_BYTES)).containsExactly(List.of(2), List.of(3));
        assertThat(add(10)).isEmpty();
    }

    private List<List<Integer>> add(int size) {
        byte[] header = {(byte) ++last};
        byte[] frame = FrameCodec.write(new Frame.Envelope(header, new byte[size]));
        return gathering.add(frame, new Confirmation(settled -> {})).stream()
                .map(GatheringTest::numbers)
                .toList();
    }

    private static List<Integer> numbers(Gathering.Parcel parcel) {
        return parcel.frames().stream()
                .map(frame -> (int) FrameCodec.read(frame).header()[0])
                .toList();
    }
}
