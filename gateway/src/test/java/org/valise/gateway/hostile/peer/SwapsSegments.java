package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;

final class SwapsSegments extends PartsSpoilt {
    SwapsSegments() {
        super("swaps two segments of an attachment", "SEGMENT_BROKEN");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        List<byte[]> segments = attachment.segments();
        send(scene, List.of(segments.get(1), segments.get(0), segments.get(2)));
        return envelope(scene);
    }
}
