package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class SpeaksMqtt extends Misbehaviour {
    SpeaksMqtt() {
        super("speaks MQTT with the TLS key of a member", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] connect = {0x10, 12, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 60, 0, 0};
        return scene.wire().says(scene.wire().as("XAA"), "TLSv1.3", connect);
    }
}
