package org.valise.gateway.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.valise.exchange.Refusal;
import org.valise.exchange.frame.FrameCodec;

/** Frames, the first bytes of a peer that are looked at. */
class FrameFuzzTest {
    @FuzzTest(maxDuration = Span.OF_A_TARGET)
    void readsOrRefuses(byte[] bytes) {
        try {
            assertThat(FrameCodec.write(FrameCodec.read(bytes))).isEqualTo(bytes);
        } catch (Refusal documented) {
            assertThat(documented.code()).isEqualTo("FRAME_MALFORMED");
        }
    }
}
