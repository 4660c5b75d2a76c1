package org.valise.gateway.hostile.network;

import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class OpensManyConnections extends Misbehaviour {
    OpensManyConnections() {
        super("opens two hundred connections and says nothing on them", "(the others are served)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                idle.add(new Socket(
                        InetAddress.getLoopbackAddress(), scene.wire().port()));
            }
            scene.delivered(scene.first());
            try (CoreClient client = scene.wire().core("XCC")) {
                return client.answer(session -> client.send("in.XAA", new byte[8]))
                                .equals(CoreClient.FORBIDDEN)
                        ? "(the others are served)"
                        : "(not served)";
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }
}
