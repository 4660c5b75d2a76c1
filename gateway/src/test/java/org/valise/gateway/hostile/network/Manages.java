package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;

final class Manages extends CallRefused {
    Manages() {
        super("sends a command to the management address", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.send("activemq.management", new byte[8]);
    }
}
