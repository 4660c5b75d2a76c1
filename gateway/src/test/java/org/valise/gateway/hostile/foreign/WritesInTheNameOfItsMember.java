package org.valise.gateway.hostile.foreign;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

final class WritesInTheNameOfItsMember extends Misbehaviour {
    WritesInTheNameOfItsMember() {
        super("lets its relay write in the name of its member", "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer relay = scene.abroad().relay();
        Letter letter = scene.letter(scene.abroad().member());
        RoutingHeader header = relay.header(letter);
        return scene.refusalTold(
                relay,
                relay.sealed(header, relay.signed(header, letter.bytes(), List.of()), Suite.HYBRID_1, Scene.HONEST),
                letter.id());
    }
}
