package org.valise.gateway.hostile.agency;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class NeverFinishesItsRequest extends Misbehaviour {
    NeverFinishesItsRequest() {
        super("opens three hundred connections and writes one line of a request on each", "(the others are served)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = scene.http().connect();
                socket.getOutputStream().write("GET /v1/inbox HTTP/1.1\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
                slow.add(socket);
            }
            return scene.http().get("/v1/inbox").startsWith("[") ? "(the others are served)" : "(not served)";
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
