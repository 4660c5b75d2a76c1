package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AcknowledgesWhatItNeverGot extends Misbehaviour {
    AcknowledgesWhatItNeverGot() {
        super("gives a receipt for a message of the honest node that was addressed to another", "EVIDENCE_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.second(), Forged.receipt(scene, letter, "XCC").signedBy(scene.second()));
    }
}
