package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;

final class SendsToAnothersAddress extends CallRefused {
    SendsToAnothersAddress() {
        super("sends to the address of another member", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.send("in.XCC", new byte[8]);
    }
}
