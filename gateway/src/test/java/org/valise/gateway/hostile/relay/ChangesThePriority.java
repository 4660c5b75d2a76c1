package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.Priority;
import org.valise.schemas.header.RoutingHeader;

final class ChangesThePriority extends AlteredOnTheWay {
    ChangesThePriority() {
        super("makes an urgent message a routine one", "SIGNATURE_INVALID");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.under(Headers.priority(header, Priority.ROUTINE), envelope);
    }
}
