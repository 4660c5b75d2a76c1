package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.sign.Signer;

/** A message that is right but for the certificate that signed it. */
abstract class SignedAnew extends Misbehaviour {
    SignedAnew(String what, String code) {
        super(what, code);
    }

    /** Who signs. */
    abstract Signer signer(Scene scene);

    @Override
    public final String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        var contents = peer.signed(signer(scene), header, letter.bytes(), List.of());
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
