package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HandsOverWhatIsForAnother extends Misbehaviour {
    HandsOverWhatIsForAnother() {
        super("hands over what is addressed to a member that this node does not relay for", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.federation().trace("XAA", "XCC");
        return scene.refusalTold(peer, peer.honest(letter, "XCC"), letter.id());
    }
}
