package org.valise.gateway.hostile.peer;

import java.util.List;
import java.util.UUID;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class TakesAnotherHeader extends Misbehaviour {
    TakesAnotherHeader() {
        super("sends one message under the signed header of another one", "DOCUMENT_UNLIKE_HEADER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = Headers.id(peer.header(letter), UUID.randomUUID());
        Contents contents = peer.signed(header, letter.bytes(), List.of());
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), header.id());
    }
}
