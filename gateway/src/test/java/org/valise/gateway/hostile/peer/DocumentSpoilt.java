package org.valise.gateway.hostile.peer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

/** A document that is signed and sealed as it should be, and never passed a validator. */
abstract class DocumentSpoilt extends Misbehaviour {
    DocumentSpoilt(String what, String code) {
        super(what, code);
    }

    /** What is signed in the place of the right document. */
    abstract String spoilt(String document);

    @Override
    public final String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        byte[] bad = spoilt(new String(letter.bytes(), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        var contents = peer.signed(header, bad, List.of());
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
