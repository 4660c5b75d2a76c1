package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.Contents;

/** A message that is right but for the bytes of its signature. */
abstract class SignatureSpoilt extends Misbehaviour {
    SignatureSpoilt(String what, String code) {
        super(what, code);
    }

    /** What is sent in the place of the right signature. */
    abstract byte[] spoilt(Scene scene, byte[] signature) throws Exception;

    @Override
    public final String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        byte[] signature = peer.signed(header, letter.bytes(), List.of()).signature();
        Contents contents = Contents.of(spoilt(scene, signature), letter.bytes());
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
