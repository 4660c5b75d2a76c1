package org.valise.gateway.hostile.peer;

import java.util.Arrays;

final class CutsTheFrameInItsHeader extends FrameSpoilt {
    CutsTheFrameInItsHeader() {
        super("cuts a frame off in the middle of its routing header", "FRAME_MALFORMED");
    }

    @Override
    byte[] spoilt(byte[] frame) {
        return Arrays.copyOf(frame, 60);
    }
}
