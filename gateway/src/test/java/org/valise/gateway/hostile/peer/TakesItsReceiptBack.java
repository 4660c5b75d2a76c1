package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.evidence.EvidenceEvent;

final class TakesItsReceiptBack extends Misbehaviour {
    TakesItsReceiptBack() {
        super("refuses a message for which it has given a receipt", NO_EFFECT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.sentTo(peer);
        peer.send(Scene.HONEST, Forged.receipt(scene, letter, "XAA").signedBy(peer));
        scene.federation().awaitStage(Scene.HONEST, letter, "XAA", "receipt");
        peer.send(
                Scene.HONEST,
                Forged.receipt(scene, letter, "XAA")
                        .event(EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE)
                        .reason("SEAL_BROKEN", "Send it again.")
                        .signedBy(peer));
        scene.delivered(peer);
        String stage = scene.federation().progress(Scene.HONEST, letter, "XAA").stage();
        return stage.equals("receipt") ? NO_EFFECT : "(" + stage + ")";
    }
}
