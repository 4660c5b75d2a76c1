package org.valise.gateway.hostile.peer;

final class ClaimsAShorterHeader extends FrameSpoilt {
    ClaimsAShorterHeader() {
        super("gives the routing header a length of none, so that it counts as part of the seal", "HEADER_MALFORMED");
    }

    @Override
    byte[] spoilt(byte[] frame) {
        frame[5] = 0;
        frame[6] = 0;
        return frame;
    }
}
