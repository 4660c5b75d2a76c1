package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SealsForAnother extends Misbehaviour {
    SealsForAnother() {
        super("sends an envelope that is sealed for another member only", "NOT_A_RECIPIENT");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        return scene.refusalTold(peer, peer.honest(letter, "XCC"), letter.id());
    }
}
