package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ShowsAWrongToken extends Misbehaviour {
    ShowsAWrongToken() {
        super("guesses a token", "TOKEN_MISSING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().answer(scene.http().bare("/v1/inbox").header("Authorization", "Bearer " + "a".repeat(32)));
    }
}
