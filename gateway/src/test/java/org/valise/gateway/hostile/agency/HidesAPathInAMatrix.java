package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HidesAPathInAMatrix extends Misbehaviour {
    HidesAPathInAMatrix() {
        super("hangs a parameter on a path that needs no token", "REQUEST_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().answer(scene.http().bare("/v1/inbox;/health"));
    }
}
