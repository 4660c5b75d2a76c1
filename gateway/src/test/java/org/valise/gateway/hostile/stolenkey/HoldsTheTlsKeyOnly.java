package org.valise.gateway.hostile.stolenkey;

import java.util.List;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.TestFederation;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class HoldsTheTlsKeyOnly extends Misbehaviour {
    HoldsTheTlsKeyOnly() {
        super(
                "connects with a member's TLS key and writes in that member's name, signing with a key of its own",
                "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.first());
        RoutingHeader header = scene.first().header(letter);
        Contents contents = scene.second().signed(header, letter.bytes(), List.of());
        byte[] frame = FrameCodec.write(scene.second().sealed(header, contents, Suite.HYBRID_1, Scene.HONEST));
        int before = scene.asideOf(scene.first()).size();
        try (CoreClient thief = scene.wire().core("XAA")) {
            thief.send("in.XAA", frame);
        }
        TestFederation.awaiting("the refusal")
                .until(() -> scene.asideOf(scene.first()).size() > before);
        return scene.asideOf(scene.first()).get(0).code();
    }
}
