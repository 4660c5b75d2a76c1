package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReflectsOurOwnMessage extends Misbehaviour {
    ReflectsOurOwnMessage() {
        super("sends a message of the honest node back to it", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter ours = scene.sentTo(peer);
        return scene.refusal(peer, scene.awaitEnvelope(peer, ours.id()));
    }
}
