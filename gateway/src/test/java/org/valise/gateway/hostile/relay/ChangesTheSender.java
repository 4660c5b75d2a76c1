package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class ChangesTheSender extends AlteredOnTheWay {
    ChangesTheSender() {
        super("puts its own name in the place of the sender's", "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.under(Headers.from(header, "XRO"), envelope);
    }
}
