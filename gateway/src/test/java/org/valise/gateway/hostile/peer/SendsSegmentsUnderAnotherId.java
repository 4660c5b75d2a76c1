package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

final class SendsSegmentsUnderAnotherId extends PartsSpoilt {
    SendsSegmentsUnderAnotherId() {
        super("sends the segments of one attachment in the place of another one", "ATTACHMENT_MISSING");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        byte[] header = RoutingHeaderXml.write(scene.first().header(letter));
        scene.first()
                .send(
                        Scene.HONEST,
                        new Frame.Part(header, "photo", 0, attachment.segments().get(0)));
        return envelope(scene);
    }
}
