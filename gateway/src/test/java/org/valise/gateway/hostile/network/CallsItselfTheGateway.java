package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class CallsItselfTheGateway extends Misbehaviour {
    CallsItselfTheGateway() {
        super("gives the name and an empty password of the node's own user", CoreClient.FORBIDDEN);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        try (CoreClient client = CoreClient.connect(
                scene.wire().keys("XAA"),
                scene.wire().password("XAA"),
                scene.wire().port(),
                "gateway",
                "")) {
            return client.answer(session -> client.send("in.XCC", new byte[8]));
        }
    }
}
