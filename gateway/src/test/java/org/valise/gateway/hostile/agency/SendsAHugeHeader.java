package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.HttpDoor;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsAHugeHeader extends Misbehaviour {
    SendsAHugeHeader() {
        super("sends a header of a hundred thousand bytes", "(HTTP 431)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return HttpDoor.status(
                scene.http().raw("GET /health HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n"));
    }
}
