package org.valise.gateway.hostile.network;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.valise.gateway.hostile.CoreClient;

final class AsksAfterAQueue extends CallRefused {
    AsksAfterAQueue() {
        super("asks how much waits for another member", CoreClient.CUT_OFF);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.session().queueQuery(SimpleString.of("out.XCC"));
    }
}
