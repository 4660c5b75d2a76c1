package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;

final class SendsASegmentFarAway extends PartRefused {
    SendsASegmentFarAway() {
        super("sends a segment with the greatest index, to make a file larger than any disk", "FRAME_MALFORMED");
    }

    @Override
    Frame.Part part(byte[] header) {
        return new Frame.Part(header, "map", Integer.MAX_VALUE, new byte[100]);
    }
}
