package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class SpeaksOldTls extends Misbehaviour {
    SpeaksOldTls() {
        super("offers TLS 1.2 only", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire().says(scene.wire().as("XAA"), "TLSv1.2", new byte[8]);
    }
}
