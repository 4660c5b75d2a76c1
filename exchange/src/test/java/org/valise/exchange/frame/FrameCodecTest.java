package org.valise.exchange.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;

class FrameCodecTest {
    private static final byte[] HEADER = "<h/>".getBytes(StandardCharsets.UTF_8);

    @Test
    void writesVersionOneByteForByte() {
        byte[] envelope = FrameCodec.write(new Frame.Envelope(HEADER, new byte[] {1, 2}));
        byte[] evidence = FrameCodec.write(new Frame.Evidence(HEADER, new byte[] {3}));
        byte[] part = FrameCodec.write(new Frame.Part(HEADER, "a1", 258, new byte[] {4}));

        assertThat(hex(envelope)).isEqualTo("564c53010100043c682f3e0102");
        assertThat(hex(evidence)).isEqualTo("564c53010200043c682f3e03");
        assertThat(hex(part)).isEqualTo("564c53010300043c682f3e0261310000010204");
    }

    @Test
    void readsBackWhatItWrote() {
        Frame.Part part =
                (Frame.Part) FrameCodec.read(FrameCodec.write(new Frame.Part(HEADER, "photo-1", 7, new byte[] {9})));

        assertThat(part.header()).isEqualTo(HEADER);
        assertThat(part.attachment()).isEqualTo("photo-1");
        assertThat(part.index()).isEqualTo(7);
        assertThat(part.segment()).containsExactly(9);
    }

    @Test
    void refusesAnAttachmentNameThatWouldLeaveItsFolder() {
        byte[] frame = FrameCodec.write(new Frame.Part(HEADER, "../../etc/passwd", 0, new byte[0]));

        assertThatThrownBy(() -> FrameCodec.read(frame))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.FRAME_MALFORMED.name()));
    }

    @Test
    void refusesEveryTruncationAndAnyNoiseWithItsCode() {
        byte[] whole = FrameCodec.write(new Frame.Part(HEADER, "a", 0, new byte[0]));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> FrameCodec.read(cut)).isInstanceOf(Refusal.class);
        }
        Random random = new Random(20_261_121);
        for (int i = 0; i < 10_000; i++) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> FrameCodec.read(noise)).isInstanceOf(Refusal.class);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
