package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ShowsNoToken extends Misbehaviour {
    ShowsNoToken() {
        super("asks for the inbox without a token", "TOKEN_MISSING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().answer(scene.http().bare("/v1/inbox"));
    }
}
