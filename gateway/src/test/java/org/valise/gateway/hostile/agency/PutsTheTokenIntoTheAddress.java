package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class PutsTheTokenIntoTheAddress extends Misbehaviour {
    PutsTheTokenIntoTheAddress() {
        super("gives the token in the address, where every log would keep it", "TOKEN_MISSING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        String token = scene.http()
                .tokenLine()
                .replaceFirst("Authorization: Bearer ", "")
                .strip();
        return scene.http().answer(scene.http().bare("/v1/inbox?access_token=" + token));
    }
}
