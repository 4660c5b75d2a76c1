package org.valise.gateway.hostile.network;

import org.apache.activemq.artemis.api.core.SimpleString;
import org.valise.gateway.hostile.CoreClient;

final class AsksAfterAnAddress extends CallRefused {
    AsksAfterAnAddress() {
        super("asks which addresses there are, to learn who is linked with whom", CoreClient.CUT_OFF);
    }

    @Override
    void call(CoreClient client) throws Exception {
        client.session().addressQuery(SimpleString.of("in.XCC"));
    }
}
