package org.valise.gateway.hostile.foreign;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesWithoutOurAgreement extends Misbehaviour {
    WritesWithoutOurAgreement() {
        super("sends what our directory has not agreed to, whatever its own says", "NOT_AGREED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer relay = scene.abroad().relay();
        Letter letter = scene.letter(relay);
        return scene.refusalTold(relay, relay.honest(letter, Scene.HONEST), letter.id());
    }
}
