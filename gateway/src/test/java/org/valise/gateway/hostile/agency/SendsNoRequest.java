package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.HttpDoor;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsNoRequest extends Misbehaviour {
    SendsNoRequest() {
        super("sends bytes that are no request", "(HTTP 400)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return HttpDoor.status(scene.http().raw("\u0001\u0002\u0003 nonsense\r\n\r\n"));
    }
}
