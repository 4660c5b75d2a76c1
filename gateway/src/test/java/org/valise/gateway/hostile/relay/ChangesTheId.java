package org.valise.gateway.hostile.relay;

import java.util.UUID;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class ChangesTheId extends AlteredOnTheWay {
    ChangesTheId() {
        super("gives a message that it carries another id", "SIGNATURE_INVALID");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.under(Headers.id(header, UUID.randomUUID()), envelope);
    }
}
