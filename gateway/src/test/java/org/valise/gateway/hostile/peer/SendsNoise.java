package org.valise.gateway.hostile.peer;

import java.util.Random;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsNoise extends Misbehaviour {
    SendsNoise() {
        super("hands over a megabyte of noise", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] noise = new byte[1_000_000];
        new Random(7).nextBytes(noise);
        return scene.refusal(scene.first(), noise);
    }
}
