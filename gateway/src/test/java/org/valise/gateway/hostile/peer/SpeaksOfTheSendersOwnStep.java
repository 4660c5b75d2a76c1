package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.evidence.EvidenceEvent;

final class SpeaksOfTheSendersOwnStep extends Misbehaviour {
    SpeaksOfTheSendersOwnStep() {
        super("claims as an addressee that the sender has accepted the message for sending", "EVIDENCE_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.first(),
                Forged.receipt(scene, letter, "XAA")
                        .event(EvidenceEvent.SUBMISSION_ACCEPTANCE)
                        .signedBy(scene.first()));
    }
}
