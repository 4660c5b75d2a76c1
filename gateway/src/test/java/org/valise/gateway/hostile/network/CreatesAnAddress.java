package org.valise.gateway.hostile.network;

import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.valise.gateway.hostile.CoreClient;

final class CreatesAnAddress extends CallRefused {
    CreatesAnAddress() {
        super("creates an address of its own", CoreClient.FORBIDDEN);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.session().createAddress(SimpleString.of("mine"), RoutingType.ANYCAST, false);
    }
}
