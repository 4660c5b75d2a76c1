package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HandsOverAForeignSignature extends Misbehaviour {
    HandsOverAForeignSignature() {
        super("hands over its receipt under another member's signature", "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        return scene.refusal(scene.first(), Forged.receipt(scene, letter, "XAA").signedBy(scene.second()));
    }
}
