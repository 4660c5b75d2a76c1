package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

final class ReusesASignature extends Misbehaviour {
    ReusesASignature() {
        super("puts the signature of an earlier message under a new one", "SIGNATURE_INVALID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter earlier = scene.letter(peer);
        byte[] signature =
                peer.signed(peer.header(earlier), earlier.bytes(), List.of()).signature();
        Letter letter = scene.letter(peer);
        Contents contents = Contents.of(signature, letter.bytes());
        return scene.refusalTold(
                peer, peer.sealed(peer.header(letter), contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
