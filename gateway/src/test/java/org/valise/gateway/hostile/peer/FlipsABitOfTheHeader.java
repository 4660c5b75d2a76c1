package org.valise.gateway.hostile.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class FlipsABitOfTheHeader extends Misbehaviour {
    private static final List<String> CODES = List.of(
            "HEADER_MALFORMED",
            "SIGNATURE_INVALID",
            "SENDER_UNKNOWN",
            "ADDRESSEE_UNKNOWN",
            "NOT_ADDRESSED_HERE",
            "LINK_NOT_ENTITLED");

    FlipsABitOfTheHeader() {
        super("flips one bit of the routing header at forty places that it has not chosen", oneOf(CODES));
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Frame.Envelope envelope = peer.honest(scene.letter(peer), Scene.HONEST);
        List<byte[]> flipped = new Random(2026)
                .ints(40, 0, envelope.header().length)
                .mapToObj(place -> FrameCodec.write(
                        new Frame.Envelope(HostilePeer.flipped(envelope.header(), place), envelope.sealed())))
                .toList();
        assertThat(scene.refusals(peer, flipped)).isSubsetOf(CODES);
        return code();
    }
}
