package org.valise.gateway.hostile.stolenkey;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AcknowledgesWithTheSignatureKey extends Misbehaviour {
    AcknowledgesWithTheSignatureKey() {
        super("signs a receipt in a member's name and sends it over its own link", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.second(), Forged.receipt(scene, letter, "XAA").signedBy(scene.first()));
    }
}
