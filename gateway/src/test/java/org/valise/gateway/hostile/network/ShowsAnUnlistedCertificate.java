package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ShowsAnUnlistedCertificate extends Misbehaviour {
    ShowsAnUnlistedCertificate() {
        super(
                "connects with a certificate of a member's authority that the directory does not list",
                CoreClient.FORBIDDEN);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire().answer("XAA", scene.certified().unlistedTls());
    }
}
