package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AcknowledgesAnothersMessage extends Misbehaviour {
    AcknowledgesAnothersMessage() {
        super("sends the honest node a receipt for a message of somebody else", "EVIDENCE_UNLIKE_MESSAGE");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.first(),
                Forged.receipt(scene, letter, "XAA").sender("XCC").signedBy(scene.first()));
    }
}
