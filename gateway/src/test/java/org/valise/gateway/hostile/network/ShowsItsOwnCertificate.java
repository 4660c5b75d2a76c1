package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.gateway.hostile.Wire;

final class ShowsItsOwnCertificate extends Misbehaviour {
    ShowsItsOwnCertificate() {
        super("connects with a certificate that it has made itself", Wire.CLOSED);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire().says(scene.wire().as("XDD"), "TLSv1.3", new byte[8]);
    }
}
