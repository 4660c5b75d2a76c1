package org.valise.gateway.hostile.relay;

import java.util.List;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class WritesInTheNameOfWhomItCarries extends Misbehaviour {
    WritesInTheNameOfWhomItCarries() {
        super("makes up a message in the name of a member whose messages it carries", "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.behind());
        RoutingHeader header = scene.behind().header(letter);
        Contents contents = scene.relay().signed(header, letter.bytes(), List.of());
        return scene.refusal(scene.relay(), scene.relay().sealed(header, contents, Suite.HYBRID_1, Scene.HONEST));
    }
}
