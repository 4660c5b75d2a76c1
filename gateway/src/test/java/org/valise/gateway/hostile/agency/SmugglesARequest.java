package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.HttpDoor;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SmugglesARequest extends Misbehaviour {
    SmugglesARequest() {
        super("gives two lengths for one body, so that a proxy and the door see different requests", "(HTTP 400)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return HttpDoor.status(
                scene.http()
                        .raw(
                                "POST /v1/messages HTTP/1.1\r\nHost: x\r\n"
                                        + scene.http().tokenLine()
                                        + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\nGET /"));
    }
}
