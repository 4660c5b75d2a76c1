package org.valise.gateway.hostile.relay;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

final class Readdresses extends Misbehaviour {
    Readdresses() {
        super("addresses what was sent to itself to another member", "NOT_A_RECIPIENT");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace("XDD", "XRO");
        Frame.Envelope envelope = scene.behind().honest(letter, "XRO");
        RoutingHeader header = RoutingHeaderXml.read(envelope.header());
        return scene.refusal(
                scene.relay(),
                Headers.under(Headers.to(header, new Addressees.Members(List.of(Scene.HONEST))), envelope));
    }
}
