package org.valise.gateway.hostile.peer;

import java.time.Duration;
import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class SendsWhatHasExpired extends Misbehaviour {
    SendsWhatHasExpired() {
        super("sends a message that expired yesterday", "MESSAGE_EXPIRED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = Headers.moved(peer.header(letter), Duration.ofDays(-40), Duration.ofDays(-31));
        Contents contents = peer.signed(header, letter.bytes(), List.of());
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
