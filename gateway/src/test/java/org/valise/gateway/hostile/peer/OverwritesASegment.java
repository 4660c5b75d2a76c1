package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Scene;

final class OverwritesASegment extends PartsSpoilt {
    OverwritesASegment() {
        super(
                "sends a segment a second time with other bytes, in the hope that only the first was checked",
                "SEGMENT_BROKEN");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        send(scene, attachment.segments());
        part(scene, 0, HostilePeer.flipped(attachment.segments().get(0), 1_000));
        return envelope(scene);
    }
}
