package org.valise.gateway.hostile.relay;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class ResealsUnderTheOldHeader extends Misbehaviour {
    ResealsUnderTheOldHeader() {
        super("opens what was sent to itself and hands it on under the header it came with", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace("XDD", "XRO");
        Frame.Envelope envelope = scene.behind().honest(letter, "XRO");
        RoutingHeader header = RoutingHeaderXml.read(envelope.header());
        Contents opened = scene.relay().open(envelope);
        return scene.refusal(scene.relay(), scene.relay().sealed(header, opened, Suite.HYBRID_1, Scene.HONEST));
    }
}
