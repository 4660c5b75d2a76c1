package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class FlipsABit extends AlteredOnTheWay {
    FlipsABit() {
        super("flips one bit of the last byte that it carries", "SEAL_BROKEN");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        return new Frame.Envelope(
                envelope.header(), HostilePeer.flipped(envelope.sealed(), envelope.sealed().length - 1));
    }
}
