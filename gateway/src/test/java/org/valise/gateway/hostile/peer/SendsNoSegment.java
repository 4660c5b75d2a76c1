package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;

final class SendsNoSegment extends PartsSpoilt {
    SendsNoSegment() {
        super("sends an envelope whose attachment never came", "ATTACHMENT_MISSING");
    }

    @Override
    Frame.Envelope spoilt(Scene scene) throws Exception {
        return envelope(scene);
    }
}
