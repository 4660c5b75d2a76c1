package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class ShowsNoCertificate extends Misbehaviour {
    ShowsNoCertificate() {
        super("connects over TLS without a certificate", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire().says(Wire.tls(null, ""), "TLSv1.3", new byte[8]);
    }
}
