package org.valise.gateway.hostile.peer;

import java.nio.charset.StandardCharsets;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** A routing header that is no routing header, before a good seal. */
abstract class HeaderSpoilt extends Misbehaviour {
    HeaderSpoilt(String what, String code) {
        super(what, code);
    }

    /** What stands in the place of the right header. */
    abstract String spoilt(String header);

    @Override
    public final String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Frame.Envelope envelope = peer.honest(scene.letter(peer), Scene.HONEST);
        String header = new String(envelope.header(), StandardCharsets.UTF_8);
        String other = spoilt(header);
        if (other.equals(header)) {
            throw new IllegalStateException("nothing was changed in " + header);
        }
        return scene.refusal(peer, new Frame.Envelope(other.getBytes(StandardCharsets.UTF_8), envelope.sealed()));
    }
}
