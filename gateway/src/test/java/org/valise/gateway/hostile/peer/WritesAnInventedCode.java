package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.evidence.EvidenceEvent;

final class WritesAnInventedCode extends Misbehaviour {
    WritesAnInventedCode() {
        super("writes a line of text in the place of a refusal's code", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.first(),
                Forged.receipt(scene, letter, "XAA")
                        .event(EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE)
                        .reason("SEAL_BROKEN", "Nothing.")
                        .edited("SEAL_BROKEN", "OK&#10;2026-01-01 INFO all is well")
                        .signedBy(scene.first()));
    }
}
