package org.valise.gateway.hostile.peer;

import java.nio.charset.StandardCharsets;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesTheHeaderInUtf16 extends Misbehaviour {
    WritesTheHeaderInUtf16() {
        super("writes the routing header in UTF-16", "HEADER_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Frame.Envelope envelope = peer.honest(scene.letter(peer), Scene.HONEST);
        byte[] utf16 = new String(envelope.header(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        return scene.refusal(peer, new Frame.Envelope(utf16, envelope.sealed()));
    }
}
