package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReplaysOverAnotherLink extends Misbehaviour {
    ReplaysOverAnotherLink() {
        super("hands over what another member sent before, byte for byte", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.first());
        Frame.Envelope envelope = scene.first().honest(letter, Scene.HONEST);
        scene.delivered(scene.first(), envelope, letter.id());
        return scene.refusal(scene.second(), envelope);
    }
}
