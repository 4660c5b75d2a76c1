package org.valise.gateway.hostile.network;

import org.valise.gateway.hostile.CoreClient;

final class SendsToAWildcard extends CallRefused {
    SendsToAWildcard() {
        super("sends to all addresses at once", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.send("#", new byte[8]);
    }
}
