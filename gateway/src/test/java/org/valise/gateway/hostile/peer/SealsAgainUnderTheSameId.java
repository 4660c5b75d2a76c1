package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SealsAgainUnderTheSameId extends Misbehaviour {
    SealsAgainUnderTheSameId() {
        super("sends the same document again under the same id, sealed anew", "DUPLICATE_ID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.delivered(peer);
        return scene.refusalTold(peer, peer.honest(letter, Scene.HONEST), letter.id());
    }
}
