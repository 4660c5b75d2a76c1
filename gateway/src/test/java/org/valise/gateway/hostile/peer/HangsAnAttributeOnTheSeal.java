package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.EnvelopeSurgery;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HangsAnAttributeOnTheSeal extends Misbehaviour {
    HangsAnAttributeOnTheSeal() {
        super("hangs an unauthenticated attribute on the envelope", "SEAL_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        return scene.refusalTold(
                peer, EnvelopeSurgery.withUnauthenticatedAttribute(peer.honest(letter, Scene.HONEST)), letter.id());
    }
}
