package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Scene;

final class ReplaysAfterARestart extends Replays {
    ReplaysAfterARestart() {
        super("hands a message over again after the addressee's node was started anew");
    }

    @Override
    void meanwhile(Scene scene, HostilePeer peer) throws Exception {
        scene.federation().stop(Scene.HONEST).start(Scene.HONEST);
    }
}
