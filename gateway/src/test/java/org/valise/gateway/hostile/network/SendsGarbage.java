package org.valise.gateway.hostile.network;

import java.util.Random;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class SendsGarbage extends Misbehaviour {
    SendsGarbage() {
        super("writes noise to the port", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] noise = new byte[100_000];
        new Random(5).nextBytes(noise);
        noise[0] = 0x16;
        return scene.wire().says(noise);
    }
}
