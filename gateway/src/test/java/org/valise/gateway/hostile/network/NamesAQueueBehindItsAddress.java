package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;

final class NamesAQueueBehindItsAddress extends CallRefused {
    NamesAQueueBehindItsAddress() {
        super("names another member's queue behind its own address", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.send("in.XCC::in.XAA", new byte[8]);
    }
}
