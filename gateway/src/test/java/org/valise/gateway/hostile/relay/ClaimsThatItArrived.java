package org.valise.gateway.hostile.relay;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ClaimsThatItArrived extends Misbehaviour {
    ClaimsThatItArrived() {
        super("drops a message and gives a receipt in the addressee's name", "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.HONEST, "XDD");
        scene.federation().submit(Scene.HONEST, letter);
        scene.awaitEnvelope(scene.relay(), letter.id());
        return scene.refusal(scene.relay(), Forged.receipt(scene, letter, "XDD").signedBy(scene.relay()));
    }
}
