package org.valise.gateway.hostile.network;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.valise.gateway.hostile.CoreClient;

final class LooksIntoAQueue extends CallRefused {
    LooksIntoAQueue() {
        super("looks at what another member has sent, without taking it", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.session().createConsumer(SimpleString.of("in.XCC"), null, true);
    }
}
