package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class ChangesTheSize extends AlteredOnTheWay {
    ChangesTheSize() {
        super("changes the size that the header says", "SIGNATURE_INVALID");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.under(Headers.size(header, header.size() + 1), envelope);
    }
}
