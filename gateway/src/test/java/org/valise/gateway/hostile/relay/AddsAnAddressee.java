package org.valise.gateway.hostile.relay;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.RoutingHeader;

final class AddsAnAddressee extends AlteredOnTheWay {
    AddsAnAddressee() {
        super("adds itself to the addressees of a message", "SIGNATURE_INVALID");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.under(Headers.to(header, new Addressees.Members(List.of(Scene.HONEST, "XRO"))), envelope);
    }
}
