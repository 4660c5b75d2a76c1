package org.valise.gateway.hostile.peer;

final class ClaimsALongerHeader extends FrameSpoilt {
    ClaimsALongerHeader() {
        super("gives the routing header the greatest length that can be written", "FRAME_MALFORMED");
    }

    @Override
    byte[] spoilt(byte[] frame) {
        frame[5] = (byte) 0xFF;
        frame[6] = (byte) 0xFF;
        return frame;
    }
}
