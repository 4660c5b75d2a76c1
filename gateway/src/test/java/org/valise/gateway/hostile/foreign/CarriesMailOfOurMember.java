package org.valise.gateway.hostile.foreign;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class CarriesMailOfOurMember extends Misbehaviour {
    CarriesMailOfOurMember() {
        super("hands over the true message of a member of ours, who is behind a relay of ours", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.behind());
        return scene.refusal(scene.abroad().relay(), scene.behind().honest(letter, Scene.HONEST));
    }
}
