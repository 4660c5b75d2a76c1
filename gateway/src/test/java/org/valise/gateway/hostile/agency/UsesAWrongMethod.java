package org.valise.gateway.hostile.agency;

import java.util.UUID;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class UsesAWrongMethod extends Misbehaviour {
    UsesAWrongMethod() {
        super("deletes a message that it may only read", "REQUEST_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .answer(scene.http().to("/v1/messages/" + UUID.randomUUID()).DELETE());
    }
}
