package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ClimbsOutOfTheDoor extends Misbehaviour {
    ClimbsOutOfTheDoor() {
        super("writes dots into the path to reach files of the node", "REQUEST_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().get("/v1/messages/..%2f..%2f..%2fkeys%2ftoken/document");
    }
}
