package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Headers;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.Kind;

final class SendsADocumentAsEvidence extends Misbehaviour {
    SendsADocumentAsEvidence() {
        super("signs a document under a header for evidence, unsealed", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        return scene.refusal(peer, peer.evidence(Headers.kind(peer.header(letter), Kind.EVIDENCE), letter.bytes()));
    }
}
