package org.valise.gateway.hostile.relay;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class IsNoRelay extends Misbehaviour {
    IsNoRelay() {
        super(
                "carries another member's messages although the directory does not name it as a relay",
                "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.behind());
        return scene.refusal(scene.second(), scene.behind().honest(letter, Scene.HONEST));
    }
}
