package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.HttpDoor;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WalksAroundTheToken extends Misbehaviour {
    WalksAroundTheToken() {
        super("writes the path so that it begins like one that needs no token", "(HTTP 400)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        String answer = scene.http().raw("GET /health/..;/v1/inbox HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        return answer.contains("TOKEN_MISSING") ? "TOKEN_MISSING" : HttpDoor.status(answer);
    }
}
