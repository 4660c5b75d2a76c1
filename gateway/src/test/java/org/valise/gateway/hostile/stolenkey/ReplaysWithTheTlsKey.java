package org.valise.gateway.hostile.stolenkey;

import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReplaysWithTheTlsKey extends Misbehaviour {
    ReplaysWithTheTlsKey() {
        super("connects with a member's TLS key and sends again what it has recorded", SAME_RECEIPT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.first());
        Frame.Envelope envelope = scene.first().honest(letter, Scene.HONEST);
        scene.delivered(scene.first(), envelope, letter.id());
        try (CoreClient thief = scene.wire().core("XAA")) {
            thief.send("in.XAA", FrameCodec.write(envelope));
        }
        scene.awaitReceipts(scene.first(), letter.id(), 2);
        return SAME_RECEIPT;
    }
}
