package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.evidence.EvidenceEvent;

final class SpeaksAsARelay extends Misbehaviour {
    SpeaksAsARelay() {
        super("rejects another's message as its relay, which it is not", NO_EFFECT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        scene.second()
                .send(
                        Scene.HONEST,
                        Forged.receipt(scene, letter, "XCC")
                                .event(EvidenceEvent.RELAY_REJECTION)
                                .reason("NOT_ADDRESSED_HERE", "Give up.")
                                .signedBy(scene.second()));
        scene.delivered(scene.second());
        String stage = scene.federation().progress(Scene.HONEST, letter, "XAA").stage();
        return stage.equals("send") ? NO_EFFECT : "(" + stage + ")";
    }
}
