package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** A good frame with some of its bytes changed. */
abstract class FrameSpoilt extends Misbehaviour {
    FrameSpoilt(String what, String code) {
        super(what, code);
    }

    /** What is handed over in the place of the right frame. */
    abstract byte[] spoilt(byte[] frame);

    @Override
    public final String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        return scene.refusal(peer, spoilt(FrameCodec.write(peer.honest(scene.letter(peer), Scene.HONEST))));
    }
}
