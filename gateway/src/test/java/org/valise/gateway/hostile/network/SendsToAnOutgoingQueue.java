package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;

final class SendsToAnOutgoingQueue extends CallRefused {
    SendsToAnOutgoingQueue() {
        super("sends to the queue that the node fills for a peer", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.send("out.XCC", new byte[8]);
    }
}
