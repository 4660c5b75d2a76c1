package org.valise.gateway.hostile.peer;

import java.nio.ByteBuffer;
import java.util.List;
import org.valise.exchange.frame.FrameCodec;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** What begins as a bundle and is none is one malformed frame; nothing in it is looked at. */
abstract class BundleRefused extends Misbehaviour {
    private static final int MAGIC = 0x564C4201;

    BundleRefused(String what) {
        super(what, "FRAME_MALFORMED");
    }

    @Override
    public final String misbehave(Scene scene) throws Exception {
        Letter letter = scene.letter(scene.first());
        byte[] good = FrameCodec.write(scene.first().honest(letter, Scene.HONEST));
        return scene.refusal(scene.first(), bundle(good));
    }

    /** @param good an envelope that would be taken */
    abstract byte[] bundle(byte[] good);

    /** These frames as one message of the broker. */
    static byte[] of(List<byte[]> frames) {
        int size =
                frames.stream().mapToInt(frame -> Integer.BYTES + frame.length).sum();
        ByteBuffer out = ByteBuffer.allocate(Integer.BYTES + size).putInt(MAGIC);
        frames.forEach(frame -> out.putInt(frame.length).put(frame));
        return out.array();
    }
}
