package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class CallsItselfAnotherMember extends Misbehaviour {
    CallsItselfAnotherMember() {
        super("sends in the name of another member over its own link", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(scene.second());
        return scene.refusal(peer, scene.second().honest(letter, Scene.HONEST));
    }
}
