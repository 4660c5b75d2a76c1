package org.valise.gateway.hostile.peer;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class FlipsABitOfTheCiphertext extends Misbehaviour {
    FlipsABitOfTheCiphertext() {
        super(
                "flips one bit of the encrypted content or its tag, at a hundred places one after the other",
                "SEAL_BROKEN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        int end = envelope.sealed().length;
        // The last bytes are ciphertext, two bytes that say that a tag follows, and the tag of 16 bytes.
        List<byte[]> flipped = IntStream.concat(
                        IntStream.range(end - 16, end),
                        new Random(2026).ints(84, end - 18 - letter.bytes().length, end - 18))
                .mapToObj(place -> FrameCodec.write(
                        new Frame.Envelope(envelope.header(), HostilePeer.flipped(envelope.sealed(), place))))
                .toList();
        return String.join(
                " ", scene.refusals(peer, flipped).stream().distinct().toList());
    }
}
