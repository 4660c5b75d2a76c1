package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.Addressees;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class HidesAnAddressee extends Misbehaviour {
    HidesAnAddressee() {
        super("signs a header with an addressee whom the document does not name", "DOCUMENT_UNLIKE_HEADER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = Headers.to(peer.header(letter), new Addressees.Members(List.of(Scene.HONEST, "XAA")));
        Contents contents = peer.signed(header, letter.bytes(), List.of());
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
