package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;

final class SendsASegmentIntoAnotherFolder extends PartRefused {
    SendsASegmentIntoAnotherFolder() {
        super("sends a segment whose attachment is named like a path", "FRAME_MALFORMED");
    }

    @Override
    Frame.Part part(byte[] header) {
        return new Frame.Part(header, "../../../keys/token", 0, new byte[100]);
    }
}
