package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;

final class DropsTheFirstSegment extends PartsSpoilt {
    DropsTheFirstSegment() {
        super("leaves the first segment of an attachment out", "SEGMENT_BROKEN");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        part(scene, 1, attachment.segments().get(1));
        part(scene, 2, attachment.segments().get(2));
        return envelope(scene);
    }
}
