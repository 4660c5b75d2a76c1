package org.valise.gateway.hostile.peer;

import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

final class SendsPartsInAnothersName extends Misbehaviour {
    SendsPartsInAnothersName() {
        super("sends segments for another member's message, to spoil it before it comes", "LINK_NOT_ENTITLED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(scene.second());
        byte[] header = RoutingHeaderXml.write(scene.second().header(letter));
        return scene.refusal(peer, new Frame.Part(header, "map", 0, new byte[100]));
    }
}
