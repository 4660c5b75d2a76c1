package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;

final class DeletesAQueue extends CallRefused {
    DeletesAQueue() {
        super("deletes the queue of another member", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.session().deleteQueue("in.XCC");
    }
}
