package org.valise.gateway.hostile.network;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class SpeaksWithoutTls extends Misbehaviour {
    SpeaksWithoutTls() {
        super("speaks the broker's protocol without TLS", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire().says("ARTEMIS \u0000\u0000\u0000\u0004core".getBytes(StandardCharsets.UTF_8));
    }
}
