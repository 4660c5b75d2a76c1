package org.valise.gateway.hostile.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class CutsTheFrameAnywhere extends Misbehaviour {
    private static final List<String> CODES = List.of("FRAME_MALFORMED", "SEAL_MALFORMED");

    CutsTheFrameAnywhere() {
        super("cuts a frame off at sixty places that it has not chosen", oneOf(CODES));
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        byte[] frame = FrameCodec.write(peer.honest(scene.letter(peer), Scene.HONEST));
        List<byte[]> cut = new Random(2026)
                .ints(60, 0, frame.length)
                .mapToObj(length -> Arrays.copyOf(frame, length))
                .toList();
        assertThat(scene.refusals(peer, cut)).isSubsetOf(CODES);
        return code();
    }
}
