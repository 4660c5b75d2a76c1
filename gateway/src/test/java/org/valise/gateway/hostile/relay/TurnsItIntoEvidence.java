package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;

final class TurnsItIntoEvidence extends AlteredOnTheWay {
    TurnsItIntoEvidence() {
        super("calls a message evidence", "HEADER_MALFORMED");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.under(Headers.kind(header, Kind.EVIDENCE), envelope);
    }
}
