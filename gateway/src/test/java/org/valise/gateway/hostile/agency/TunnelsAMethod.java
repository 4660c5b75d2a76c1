package org.valise.gateway.hostile.agency;

import java.util.UUID;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class TunnelsAMethod extends Misbehaviour {
    TunnelsAMethod() {
        super("asks to treat a harmless request as a deletion", "NOT_FOUND");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .answer(scene.http()
                        .to("/v1/messages/" + UUID.randomUUID())
                        .header("X-HTTP-Method-Override", "DELETE"));
    }
}
