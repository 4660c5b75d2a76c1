package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;

final class ConsumesItsOwnQueue extends CallRefused {
    ConsumesItsOwnQueue() {
        super("takes frames out of the queue that it may send to", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.session().createConsumer("in.XAA");
    }
}
