package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class RewritesTheHeader extends AlteredOnTheWay {
    RewritesTheHeader() {
        super("writes the same header in other bytes, with a blank more", "SIGNATURE_INVALID");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.edited(envelope, "<Id>", " <Id>");
    }
}
