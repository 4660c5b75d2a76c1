package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class WritesInAnothersName extends Misbehaviour {
    WritesInAnothersName() {
        super("signs a document whose sender is another member", "DOCUMENT_UNLIKE_HEADER");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(scene.second());
        RoutingHeader header = Headers.from(peer.header(letter), "XAA");
        Contents contents = peer.signed(header, letter.bytes(), List.of());
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
