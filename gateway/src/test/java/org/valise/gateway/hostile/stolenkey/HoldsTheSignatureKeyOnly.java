package org.valise.gateway.hostile.stolenkey;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HoldsTheSignatureKeyOnly extends Misbehaviour {
    HoldsTheSignatureKeyOnly() {
        super("signs in a member's name and sends it over its own link", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.first());
        return scene.refusal(scene.second(), scene.first().honest(letter, Scene.HONEST));
    }
}
