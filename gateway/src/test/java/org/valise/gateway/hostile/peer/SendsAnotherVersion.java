package org.valise.gateway.hostile.peer;

final class SendsAnotherVersion extends FrameSpoilt {
    SendsAnotherVersion() {
        super("hands over a frame of version 2", "FRAME_MALFORMED");
    }

    @Override
    byte[] spoilt(byte[] frame) {
        frame[3] = 2;
        return frame;
    }
}
