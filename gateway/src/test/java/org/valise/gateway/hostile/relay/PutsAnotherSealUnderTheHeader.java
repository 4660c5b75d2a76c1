package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class PutsAnotherSealUnderTheHeader extends AlteredOnTheWay {
    PutsAnotherSealUnderTheHeader() {
        super("puts the seal of one message under the header of another", "SIGNATURE_INVALID");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        Letter other = scene.letter(scene.behind());
        return Headers.under(header, scene.behind().honest(other, Scene.HONEST));
    }
}
