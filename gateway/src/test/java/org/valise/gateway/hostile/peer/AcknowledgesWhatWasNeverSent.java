package org.valise.gateway.hostile.peer;

import java.util.UUID;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AcknowledgesWhatWasNeverSent extends Misbehaviour {
    AcknowledgesWhatWasNeverSent() {
        super("gives a receipt for a message that was never sent", "EVIDENCE_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.first(),
                Forged.receipt(scene, letter, "XAA").message(UUID.randomUUID()).signedBy(scene.first()));
    }
}
