package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesToNobody extends Misbehaviour {
    WritesToNobody() {
        super("addresses a member that does not exist", "ADDRESSEE_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.federation().trace("XAA", "XZZ");
        return scene.refusalTold(peer, peer.honest(letter, Scene.HONEST), letter.id());
    }
}
