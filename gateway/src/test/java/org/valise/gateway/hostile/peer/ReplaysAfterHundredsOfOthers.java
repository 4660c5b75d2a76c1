package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReplaysAfterHundredsOfOthers extends Misbehaviour {
    private static final int OTHERS = 300;

    ReplaysAfterHundredsOfOthers() {
        super("hands a message over again after three hundred others", SAME_RECEIPT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        scene.delivered(peer, envelope, letter.id());
        for (int i = 0; i < OTHERS; i++) {
            Letter other = scene.letter(peer);
            scene.expect(other.id());
            peer.send(Scene.HONEST, peer.honest(other, Scene.HONEST));
        }
        scene.delivered(peer, envelope, letter.id());
        return peer.evidence(letter.id()).equals(List.of("ContentConsignment", "ContentConsignment"))
                ? SAME_RECEIPT
                : "(another receipt)";
    }
}
