package org.valise.gateway.hostile.network;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class UsesTheClusterUser extends Misbehaviour {
    UsesTheClusterUser() {
        super("tries the user and password that every broker of this make has for its cluster", CoreClient.FORBIDDEN);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        try (CoreClient client = CoreClient.connect(
                scene.wire().keys("XAA"),
                scene.wire().password("XAA"),
                scene.wire().port(),
                "ACTIVEMQ.CLUSTER.ADMIN.USER",
                "CHANGE ME!!")) {
            return client.answer(session -> client.send("in.XCC", new byte[8]));
        } catch (ActiveMQException refused) {
            return CoreClient.type(refused);
        }
    }
}
