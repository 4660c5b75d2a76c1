package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;

final class DropsTheLastSegment extends PartsSpoilt {
    DropsTheLastSegment() {
        super("leaves the last segment of an attachment out", "SEGMENT_BROKEN");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        send(scene, attachment.segments().subList(0, 2));
        return envelope(scene);
    }
}
