package org.valise.gateway.hostile.network;

import java.io.ByteArrayInputStream;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.valise.gateway.hostile.CoreClient;

final class StreamsALargeMessage extends CallRefused {
    StreamsALargeMessage() {
        super("streams a message of 64 MB into its queue", CoreClient.CUT_OFF);
    }

    @Override
    void call(CoreClient client) throws Exception {
        ClientMessage message = client.session().createMessage(true);
        message.setBodyInputStream(new ByteArrayInputStream(new byte[64 << 20]));
        client.send("in.XAA", message);
    }
}
