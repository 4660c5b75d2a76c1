package org.valise.gateway.hostile.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class FlipsABitAnywhere extends Misbehaviour {
    private static final List<String> CODES = List.of("SEAL_BROKEN", "SEAL_MALFORMED", "NOT_A_RECIPIENT");

    FlipsABitAnywhere() {
        super("flips one bit of the envelope at two hundred places that it has not chosen", oneOf(CODES));
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Frame.Envelope envelope = peer.honest(scene.letter(peer), Scene.HONEST);
        List<byte[]> flipped = new Random(2026)
                .ints(200, 0, envelope.sealed().length)
                .mapToObj(place -> FrameCodec.write(
                        new Frame.Envelope(envelope.header(), HostilePeer.flipped(envelope.sealed(), place))))
                .toList();
        assertThat(scene.refusals(peer, flipped)).isSubsetOf(CODES);
        return code();
    }
}
