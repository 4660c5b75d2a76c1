package org.valise.gateway.hostile.peer;

import java.util.Arrays;
import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class RepeatsAMessage extends Misbehaviour {
    RepeatsAMessage() {
        super("hands the same message over three times", SAME_RECEIPT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        for (int time = 0; time < 3; time++) {
            scene.delivered(peer, envelope, letter.id());
        }
        List<byte[]> receipts =
                peer.evidenceFrames(letter.id()).stream().map(FrameCodec::write).toList();
        return receipts.stream().allMatch(receipt -> Arrays.equals(receipt, receipts.get(0)))
                ? SAME_RECEIPT
                : "(another receipt)";
    }
}
