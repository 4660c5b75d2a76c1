package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;

final class SendsASegmentBeforeTheFirst extends PartRefused {
    SendsASegmentBeforeTheFirst() {
        super("sends a segment with an index below zero", "FRAME_MALFORMED");
    }

    @Override
    Frame.Part part(byte[] header) {
        return new Frame.Part(header, "map", -1, new byte[100]);
    }
}
