package org.valise.gateway.hostile.relay;

import java.util.Arrays;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class TruncatesTheSeal extends AlteredOnTheWay {
    TruncatesTheSeal() {
        super("cuts the last bytes off a message", "SEAL_MALFORMED");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return new Frame.Envelope(envelope.header(), Arrays.copyOf(envelope.sealed(), envelope.sealed().length - 20));
    }
}
