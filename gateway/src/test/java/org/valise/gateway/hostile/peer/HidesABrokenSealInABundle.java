package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** The frames beside it in the bundle are taken, in their order; it alone is refused. */
final class HidesABrokenSealInABundle extends Misbehaviour {
    HidesABrokenSealInABundle() {
        super("hides an envelope with a broken seal between two good ones of a bundle", "SEAL_BROKEN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter before = scene.letter(peer);
        Letter after = scene.letter(peer);
        scene.expect(before.id());
        scene.expect(after.id());
        String code = scene.refusal(
                peer,
                BundleRefused.of(List.of(
                        FrameCodec.write(peer.honest(before, Scene.HONEST)),
                        FrameCodec.write(broken(peer.honest(scene.letter(peer), Scene.HONEST))),
                        FrameCodec.write(peer.honest(after, Scene.HONEST)))));
        scene.awaitReceipts(peer, before.id(), 1);
        scene.awaitReceipts(peer, after.id(), 1);
        return code;
    }

    private static Frame.Envelope broken(Frame.Envelope good) {
        byte[] sealed = good.sealed().clone();
        sealed[sealed.length / 2] ^= 1;
        return new Frame.Envelope(good.header(), sealed);
    }
}
