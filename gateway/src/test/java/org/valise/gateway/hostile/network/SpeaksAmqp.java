package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class SpeaksAmqp extends Misbehaviour {
    SpeaksAmqp() {
        super("speaks AMQP 1.0 with the TLS key of a member", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire().says(scene.wire().as("XAA"), "TLSv1.3", new byte[] {'A', 'M', 'Q', 'P', 3, 1, 0, 0});
    }
}
