package org.valise.gateway.hostile.foreign;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AcknowledgesForOurMember extends Misbehaviour {
    AcknowledgesForOurMember() {
        super("hands over a receipt in the name of a member of ours", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.abroad().relay(),
                Forged.receipt(scene, letter, "XAA").signedBy(scene.abroad().relay()));
    }
}
