package org.valise.gateway.hostile.agency;

import java.net.http.HttpRequest.BodyPublishers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsJson extends Misbehaviour {
    SendsJson() {
        super("hands in JSON and calls it so", "REQUEST_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .answer(scene.http()
                        .to("/v1/messages")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"from\":\"XEE\"}")));
    }
}
