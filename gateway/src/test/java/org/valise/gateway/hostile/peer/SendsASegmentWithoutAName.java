package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;

final class SendsASegmentWithoutAName extends PartRefused {
    SendsASegmentWithoutAName() {
        super("sends a segment of an attachment without a name", "FRAME_MALFORMED");
    }

    @Override
    Frame.Part part(byte[] header) {
        return new Frame.Part(header, "", 0, new byte[100]);
    }
}
