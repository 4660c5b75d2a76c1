package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.EnvelopeSurgery;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WeakensTheCipher extends Misbehaviour {
    WeakensTheCipher() {
        super("declares AES-128 as the cipher of the content", "SEAL_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        return scene.refusalTold(peer, EnvelopeSurgery.withCipher(envelope, "2.16.840.1.101.3.4.1.6"), letter.id());
    }
}
