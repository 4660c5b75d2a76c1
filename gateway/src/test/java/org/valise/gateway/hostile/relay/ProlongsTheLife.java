package org.valise.gateway.hostile.relay;

import java.time.Duration;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class ProlongsTheLife extends AlteredOnTheWay {
    ProlongsTheLife() {
        super("gives a message a later expiry, to deliver it when it is of no use", "SIGNATURE_INVALID");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.under(Headers.moved(header, Duration.ZERO, Duration.ofDays(300)), envelope);
    }
}
