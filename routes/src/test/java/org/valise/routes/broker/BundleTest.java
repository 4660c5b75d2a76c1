package org.valise.routes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;

class BundleTest {
    private static final byte[] FIRST = envelope(10);
    private static final byte[] SECOND = envelope(3_000);

    @Test
    void givesBackWhatWasPutInInOrder() {
        assertThat(Bundle.read(Bundle.write(List.of(FIRST, SECOND, FIRST)))).containsExactly(FIRST, SECOND, FIRST);
        assertThat(Bundle.read(Bundle.write(List.of(evidence(), evidence())))).containsExactly(evidence(), evidence());
    }

    @Test
    void leavesAFrameAsItIsThatIsAlone() {
        assertThat(Bundle.write(List.of(FIRST))).isEqualTo(FIRST);
        assertThat(Bundle.read(FIRST)).containsExactly(FIRST);
    }

    @Test
    void leavesInOnePieceWhatIsNoBundle() {
        byte[] good = Bundle.write(List.of(FIRST, SECOND));
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThat(Bundle.read(cut)).as("cut to %d", length).containsExactly(cut);
        }
        byte[] longer = Arrays.copyOf(good, good.length + 1);
        assertThat(Bundle.read(longer)).containsExactly(longer);
        byte[] negative = ByteBuffer.wrap(good.clone()).putInt(4, -1).array();
        assertThat(Bundle.read(negative)).containsExactly(negative);
        byte[] tooLong =
                ByteBuffer.wrap(good.clone()).putInt(4, Integer.MAX_VALUE).array();
        assertThat(Bundle.read(tooLong)).containsExactly(tooLong);
    }

    @Test
    void leavesInOnePieceWhatHasTooManyFramesOrSeveralKinds() {
        List<byte[]> many = new ArrayList<>();
        for (int i = 0; i <= Bundle.MOST_FRAMES; i++) {
            many.add(FIRST);
        }
        assertThat(Bundle.read(Bundle.write(many.subList(1, many.size())))).hasSize(Bundle.MOST_FRAMES);
        assertThat(Bundle.read(Bundle.write(many))).hasSize(1);
        assertThat(Bundle.read(Bundle.write(List.of(FIRST, evidence())))).hasSize(1);
        byte[] announcement = FrameCodec.write(new Frame.Announcement(new byte[9]));
        assertThat(Bundle.read(Bundle.write(List.of(announcement, announcement))))
                .hasSize(1);
        assertThat(Bundle.read(Bundle.write(List.of(FIRST, announcement)))).hasSize(1);
    }

    @Test
    void takesNeitherPartsNorAnnouncementsNorWhatIsLarge() {
        assertThat(Bundle.mayShare(FIRST)).isTrue();
        assertThat(Bundle.mayShare(evidence())).isTrue();
        assertThat(Bundle.mayShare(envelope(Bundle.MOST_BYTES))).isFalse();
        assertThat(Bundle.mayShare(FrameCodec.write(new Frame.Announcement(new byte[9]))))
                .isFalse();
        assertThat(Bundle.mayShare(FrameCodec.write(new Frame.Part(new byte[9], "photo", 0, new byte[9]))))
                .isFalse();
    }

    private static byte[] envelope(int size) {
        return FrameCodec.write(new Frame.Envelope(new byte[] {1}, new byte[size]));
    }

    private static byte[] evidence() {
        return FrameCodec.write(new Frame.Evidence(new byte[] {1}, new byte[] {2}));
    }
}
