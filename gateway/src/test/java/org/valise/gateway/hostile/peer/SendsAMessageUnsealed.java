package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

final class SendsAMessageUnsealed extends Misbehaviour {
    SendsAMessageUnsealed() {
        super("hands over contents that nobody has sealed", "SEAL_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        byte[] plain = peer.signed(header, letter.bytes(), List.of()).encode();
        return scene.refusalTold(peer, new Frame.Envelope(RoutingHeaderXml.write(header), plain), letter.id());
    }
}
