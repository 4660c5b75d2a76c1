package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.evidence.EvidenceEvent;

final class WritesEscapesIntoARemedy extends Misbehaviour {
    WritesEscapesIntoARemedy() {
        super("writes a terminal's control sequence into the remedy of a refusal", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.first(),
                Forged.receipt(scene, letter, "XAA")
                        .event(EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE)
                        .reason("SEAL_BROKEN", "Send it again.")
                        .edited("again.", "again.&#x9b;2J")
                        .signedBy(scene.first()));
    }
}
