package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AcknowledgesInTheAddresseesName extends Misbehaviour {
    AcknowledgesInTheAddresseesName() {
        super("signs itself a receipt that names the addressee as its issuer", "EVIDENCE_UNLIKE_MESSAGE");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.second(),
                Forged.receipt(scene, letter, "XCC").issuer("XAA").signedBy(scene.second()));
    }
}
