package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class ReplaysAfterHundredsOfOthers extends Replays {
    private static final int OTHERS = 300;

    ReplaysAfterHundredsOfOthers() {
        super("hands a message over again after three hundred others");
    }

    @Override
    void meanwhile(Scene scene, HostilePeer peer) throws Exception {
        for (int i = 0; i < OTHERS; i++) {
            Letter other = scene.letter(peer);
            scene.expect(other.id());
            peer.send(Scene.HONEST, peer.honest(other, Scene.HONEST));
        }
    }
}
