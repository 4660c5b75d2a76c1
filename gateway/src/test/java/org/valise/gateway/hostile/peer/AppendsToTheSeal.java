package org.valise.gateway.hostile.peer;

import java.util.Arrays;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class AppendsToTheSeal extends Misbehaviour {
    AppendsToTheSeal() {
        super("appends bytes to the sealed envelope", "SEAL_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        byte[] longer = Arrays.copyOf(envelope.sealed(), envelope.sealed().length + 1);
        return scene.refusalTold(peer, new Frame.Envelope(envelope.header(), longer), letter.id());
    }
}
