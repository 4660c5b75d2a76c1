package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

final class ParksSegments extends Misbehaviour {
    ParksSegments() {
        super("sends segments of a message that it never sends", NO_EFFECT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        int aside = scene.asideOf(peer).size();
        byte[] header = RoutingHeaderXml.write(peer.header(letter));
        peer.send(Scene.HONEST, new Frame.Part(header, "map", 0, new byte[100]));
        scene.delivered(peer);
        return scene.asideOf(peer).size() == aside && peer.evidence(letter.id()).isEmpty() ? NO_EFFECT : "(something)";
    }
}
