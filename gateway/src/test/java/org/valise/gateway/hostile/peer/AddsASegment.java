package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;

final class AddsASegment extends PartsSpoilt {
    AddsASegment() {
        super("sends one segment more than the contents say", "SEGMENT_BROKEN");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        send(scene, attachment.segments());
        part(scene, 3, attachment.segments().get(2));
        return envelope(scene);
    }
}
