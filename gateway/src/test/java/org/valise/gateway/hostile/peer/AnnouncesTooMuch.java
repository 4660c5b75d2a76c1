package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

final class AnnouncesTooMuch extends Misbehaviour {
    AnnouncesTooMuch() {
        super("announces attachments of more bytes than the node takes", "ATTACHMENTS_TOO_LARGE");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        RoutingHeader header = Headers.size(peer.header(scene.letter(peer)), 1L << 40);
        return scene.refusal(peer, new Frame.Part(RoutingHeaderXml.write(header), "map", 0, new byte[100]));
    }
}
