package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;

final class SendsASegmentThatIsTooLong extends PartRefused {
    SendsASegmentThatIsTooLong() {
        super("sends a segment that is longer than a segment may be", "FRAME_MALFORMED");
    }

    @Override
    Frame.Part part(byte[] header) {
        return new Frame.Part(header, "map", 0, new byte[1_048_576 + 17]);
    }
}
