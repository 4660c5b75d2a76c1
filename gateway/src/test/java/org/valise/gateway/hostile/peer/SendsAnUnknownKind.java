package org.valise.gateway.hostile.peer;

final class SendsAnUnknownKind extends FrameSpoilt {
    SendsAnUnknownKind() {
        super("hands over a frame of a kind that does not exist", "FRAME_MALFORMED");
    }

    @Override
    byte[] spoilt(byte[] frame) {
        frame[4] = 9;
        return frame;
    }
}
