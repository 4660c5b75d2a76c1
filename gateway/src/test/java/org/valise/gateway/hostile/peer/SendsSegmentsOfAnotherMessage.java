package org.valise.gateway.hostile.peer;

import java.util.UUID;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;

final class SendsSegmentsOfAnotherMessage extends PartsSpoilt {
    SendsSegmentsOfAnotherMessage() {
        super("sends segments that were sealed for another message", "SEGMENT_BROKEN");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        send(
                scene,
                scene.first()
                        .attachment(UUID.randomUUID(), "map", new byte[SIZE])
                        .segments());
        return envelope(scene);
    }
}
