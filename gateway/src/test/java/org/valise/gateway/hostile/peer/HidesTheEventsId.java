package org.valise.gateway.hostile.peer;

import java.util.UUID;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HidesTheEventsId extends Misbehaviour {
    HidesTheEventsId() {
        super("sends evidence under a header with another id", "EVIDENCE_UNLIKE_MESSAGE");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(
                scene.first(),
                Forged.receipt(scene, letter, "XAA").eventId(UUID.randomUUID()).signedBy(scene.first()));
    }
}
