package org.valise.gateway.hostile.stolenkey;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class HoldsTheEncryptionKeyOnly extends Misbehaviour {
    HoldsTheEncryptionKeyOnly() {
        super(
                "opens a captured envelope with the addressee's encryption key and sends the contents on as its own",
                "CERTIFICATE_WRONG_ISSUER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        Contents opened = scene.first().open(scene.awaitEnvelope(scene.first(), letter.id()));
        Letter own = scene.letter(scene.second());
        RoutingHeader header = scene.second().header(own);
        return scene.refusal(scene.second(), scene.second().sealed(header, opened, Suite.HYBRID_1, Scene.HONEST));
    }
}
