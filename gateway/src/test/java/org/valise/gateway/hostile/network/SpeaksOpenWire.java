package org.valise.gateway.hostile.network;

import java.util.HexFormat;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class SpeaksOpenWire extends Misbehaviour {
    SpeaksOpenWire() {
        super("speaks OpenWire, whose objects have been an attack before, with the TLS key of a member", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] info = HexFormat.of().parseHex("000000f0014163746976654d51");
        return scene.wire().says(scene.wire().as("XAA"), "TLSv1.3", info);
    }
}
