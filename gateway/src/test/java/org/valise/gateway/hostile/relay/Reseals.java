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
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class Reseals extends Misbehaviour {
    Reseals() {
        super("opens what was sent to itself and seals it for another member, signature and all", "SIGNATURE_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace("XDD", "XRO");
        Frame.Envelope envelope = scene.behind().honest(letter, "XRO");
        RoutingHeader header =
                Headers.to(RoutingHeaderXml.read(envelope.header()), new Addressees.Members(List.of(Scene.HONEST)));
        Contents opened = scene.relay().open(envelope);
        return scene.refusal(scene.relay(), scene.relay().sealed(header, opened, Suite.HYBRID_1, Scene.HONEST));
    }
}
