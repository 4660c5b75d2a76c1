package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReplaysAfterARestart extends Misbehaviour {
    ReplaysAfterARestart() {
        super("hands a message over again after the addressee's node was started anew", SAME_RECEIPT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        scene.delivered(peer, envelope, letter.id());
        scene.federation().stop(Scene.HONEST).start(Scene.HONEST);
        scene.delivered(peer, envelope, letter.id());
        return peer.evidence(letter.id()).equals(List.of("ContentConsignment", "ContentConsignment"))
                ? SAME_RECEIPT
                : "(another receipt)";
    }
}
