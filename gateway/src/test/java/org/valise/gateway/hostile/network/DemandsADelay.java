package org.valise.gateway.hostile.network;

import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.valise.gateway.hostile.CoreClient;

final class DemandsADelay extends CallRefused {
    DemandsADelay() {
        super(
                "sends a frame that the broker should deliver in a hundred years, to fill its memory",
                CoreClient.CUT_OFF);
    }

    @Override
    void call(CoreClient client) throws Exception {
        ClientMessage message = client.session().createMessage(true);
        message.putLongProperty(Message.HDR_SCHEDULED_DELIVERY_TIME, Long.MAX_VALUE / 2);
        client.send("in.XAA", message);
    }
}
