package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** Hands a message over once more, after something else. */
abstract class Replays extends Misbehaviour {
    Replays(String does) {
        super(does, SAME_RECEIPT);
    }

    /** What lies between the two. */
    abstract void meanwhile(Scene scene, HostilePeer peer) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        scene.delivered(peer, envelope, letter.id());
        meanwhile(scene, peer);
        scene.delivered(peer, envelope, letter.id());
        return peer.evidence(letter.id()).equals(List.of("ContentConsignment", "ContentConsignment"))
                ? SAME_RECEIPT
                : "(another receipt)";
    }
}
