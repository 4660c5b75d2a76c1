package org.valise.gateway.hostile.peer;

import org.valise.exchange.Digests;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AcknowledgesOtherBytes extends Misbehaviour {
    AcknowledgesOtherBytes() {
        super("gives a receipt for other bytes than those that were sent", "EVIDENCE_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.first(),
                Forged.receipt(scene, letter, "XAA")
                        .digest(Digests.sha256(new byte[1]))
                        .signedBy(scene.first()));
    }
}
