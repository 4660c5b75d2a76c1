package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesToAClosedGroup extends Misbehaviour {
    WritesToAClosedGroup() {
        super("writes to a group that it is no member of", "GROUP_NOT_OURS");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer).toGroup("XAA", Scene.CLOSED_GROUP);
        return scene.refusalTold(peer, peer.honest(letter, Scene.HONEST), letter.id());
    }
}
