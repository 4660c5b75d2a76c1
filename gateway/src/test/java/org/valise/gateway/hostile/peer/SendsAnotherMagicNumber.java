package org.valise.gateway.hostile.peer;

final class SendsAnotherMagicNumber extends FrameSpoilt {
    SendsAnotherMagicNumber() {
        super("hands over a frame that starts like another program's", "FRAME_MALFORMED");
    }

    @Override
    byte[] spoilt(byte[] frame) {
        frame[0] = 'P';
        return frame;
    }
}
