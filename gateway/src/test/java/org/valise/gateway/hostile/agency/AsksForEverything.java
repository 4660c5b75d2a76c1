package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AsksForEverything extends Misbehaviour {
    AsksForEverything() {
        super("asks for more lines than any number holds", "REQUEST_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().get("/v1/inbox?limit=99999999999999999999");
    }
}
