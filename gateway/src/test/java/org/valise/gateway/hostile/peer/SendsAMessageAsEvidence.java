package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

final class SendsAMessageAsEvidence extends Misbehaviour {
    SendsAMessageAsEvidence() {
        super("hands over a message in a frame for evidence, so that nobody opens a seal", "HEADER_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        byte[] plain = peer.signed(header, letter.bytes(), List.of()).encode();
        return scene.refusal(peer, new Frame.Evidence(RoutingHeaderXml.write(header), plain));
    }
}
