package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Scene;

final class AltersASegment extends PartsSpoilt {
    AltersASegment() {
        super("alters one bit in the middle segment of an attachment", "SEGMENT_BROKEN");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        List<byte[]> segments = attachment.segments();
        send(scene, List.of(segments.get(0), HostilePeer.flipped(segments.get(1), 300_000), segments.get(2)));
        return envelope(scene);
    }
}
