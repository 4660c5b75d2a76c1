package org.valise.gateway.hostile.network;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class SpeaksHttp extends Misbehaviour {
    SpeaksHttp() {
        super("asks the broker's port for a web page with the TLS key of a member", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        return scene.wire().says(scene.wire().as("XAA"), "TLSv1.3", get);
    }
}
