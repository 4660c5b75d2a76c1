package org.valise.gateway.hostile.peer;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsAnEmptyFrame extends Misbehaviour {
    SendsAnEmptyFrame() {
        super("hands over a frame of no bytes", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.refusal(scene.first(), new byte[0]);
    }
}
