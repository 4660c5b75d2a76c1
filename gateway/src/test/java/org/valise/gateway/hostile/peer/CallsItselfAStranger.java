package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class CallsItselfAStranger extends Misbehaviour {
    CallsItselfAStranger() {
        super("sends in the name of a member that does not exist", "SENDER_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        return scene.refusal(
                peer, Headers.under(Headers.from(peer.header(letter), "XZZ"), peer.honest(letter, Scene.HONEST)));
    }
}
