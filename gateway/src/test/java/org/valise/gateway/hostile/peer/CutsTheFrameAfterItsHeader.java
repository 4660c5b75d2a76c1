package org.valise.gateway.hostile.peer;

import java.util.Arrays;

final class CutsTheFrameAfterItsHeader extends FrameSpoilt {
    CutsTheFrameAfterItsHeader() {
        super("cuts a frame off where the seal should begin", "SEAL_MALFORMED");
    }

    @Override
    byte[] spoilt(byte[] frame) {
        return Arrays.copyOf(frame, 7 + ((frame[5] & 0xFF) << 8) + (frame[6] & 0xFF));
    }
}
