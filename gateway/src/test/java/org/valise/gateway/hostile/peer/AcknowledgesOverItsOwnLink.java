package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AcknowledgesOverItsOwnLink extends Misbehaviour {
    AcknowledgesOverItsOwnLink() {
        super("hands over a receipt as if the addressee had sent it", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.second(), Forged.receipt(scene, letter, "XAA").signedBy(scene.second()));
    }
}
