package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.EnvelopeSurgery;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ShortensTheTag extends Misbehaviour {
    ShortensTheTag() {
        super("cuts the authentication tag to 12 bytes, so that it is easier to forge", "SEAL_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        return scene.refusalTold(
                peer, EnvelopeSurgery.withShortTag(peer.honest(letter, Scene.HONEST), 12), letter.id());
    }
}
