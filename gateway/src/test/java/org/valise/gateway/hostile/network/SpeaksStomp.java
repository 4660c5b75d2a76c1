package org.valise.gateway.hostile.network;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class SpeaksStomp extends Misbehaviour {
    SpeaksStomp() {
        super("speaks STOMP with the TLS key of a member", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] connect = "CONNECT\naccept-version:1.2\nhost:x\n\n\0".getBytes(StandardCharsets.UTF_8);
        return scene.wire().says(scene.wire().as("XAA"), "TLSv1.3", connect);
    }
}
