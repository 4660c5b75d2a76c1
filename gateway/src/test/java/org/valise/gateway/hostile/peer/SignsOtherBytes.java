package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class SignsOtherBytes extends Misbehaviour {
    SignsOtherBytes() {
        super("signs one document with its right key and sends another under that signature", "SIGNATURE_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        Contents signed = peer.signed(header, scene.letter(peer).bytes(), List.of());
        Contents swapped = Contents.of(signed.signature(), letter.bytes());
        return scene.refusalTold(peer, peer.sealed(header, swapped, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
