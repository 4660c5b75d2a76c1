package org.valise.gateway.hostile.agency;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class NeverFinishesItsBody extends Misbehaviour {
    NeverFinishesItsBody() {
        super("begins fifty uploads without a token and lets them hang", "(the others are served)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 50; i++) {
                Socket socket = scene.http().connect();
                socket.getOutputStream()
                        .write(("POST /v1/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/xml\r\n"
                                        + "Content-Length: 1000\r\n\r\n<")
                                .getBytes(StandardCharsets.UTF_8));
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
