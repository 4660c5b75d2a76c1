package org.valise.gateway.hostile.network;

import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.valise.gateway.hostile.CoreClient;

final class CreatesAQueue extends CallRefused {
    CreatesAQueue() {
        super("creates a queue that copies what comes", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.session().createQueue(QueueConfiguration.of("copy").setAddress("in.XCC"));
    }
}
