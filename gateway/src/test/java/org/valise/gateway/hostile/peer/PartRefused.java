package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

/** One part that no node may keep. */
abstract class PartRefused extends Misbehaviour {
    PartRefused(String what, String code) {
        super(what, code);
    }

    /** The part, under the header of a good message. */
    abstract Frame.Part part(byte[] header);

    @Override
    public final String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        return scene.refusal(peer, part(RoutingHeaderXml.write(peer.header(scene.letter(peer)))));
    }
}
