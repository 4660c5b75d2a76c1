package org.valise.gateway.hostile.relay;

import java.time.Duration;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class ChangesTheTimeOfMaking extends AlteredOnTheWay {
    ChangesTheTimeOfMaking() {
        super("makes a message a minute older than it is", "SIGNATURE_INVALID");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return Headers.under(Headers.moved(header, Duration.ofMinutes(-1), Duration.ZERO), envelope);
    }
}
