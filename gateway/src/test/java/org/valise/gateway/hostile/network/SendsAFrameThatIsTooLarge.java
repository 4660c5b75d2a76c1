package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;

final class SendsAFrameThatIsTooLarge extends CallRefused {
    SendsAFrameThatIsTooLarge() {
        super("sends a frame of more than two megabytes to its own address", CoreClient.CUT_OFF);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.send("in.XAA", new byte[3 << 20]);
    }
}
