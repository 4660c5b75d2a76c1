package org.valise.gateway.hostile.stolenkey;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class ConnectsWithTheSignatureKey extends Misbehaviour {
    ConnectsWithTheSignatureKey() {
        super("connects to the broker with a member's signature key and certificate", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire().says(scene.wire().with("XAA", "signature.p12"), "TLSv1.3", new byte[] {1, 2, 3, 4});
    }
}
