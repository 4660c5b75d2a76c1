package org.valise.gateway.hostile.network;

import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.valise.gateway.TestFederation;
import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class DemandsThatItExpires extends Misbehaviour {
    DemandsThatItExpires() {
        super("sends a frame with a broker's expiry in the past, so that a receipt is lost with it", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return viaBroker(scene, message -> message.setExpiration(1));
    }

    static String viaBroker(Scene scene, java.util.function.Consumer<ClientMessage> change) throws Exception {
        int before = scene.asideOf(scene.first()).size();
        try (CoreClient client = scene.wire().core("XAA")) {
            ClientMessage message = client.session().createMessage(true);
            message.getBodyBuffer().writeBytes(new byte[] {1, 2, 3});
            change.accept(message);
            client.send("in.XAA", message);
        }
        TestFederation.awaiting("the refusal")
                .until(() -> scene.asideOf(scene.first()).size() > before);
        return scene.asideOf(scene.first()).get(0).code();
    }
}
