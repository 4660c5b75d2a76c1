package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;

final class ClaimsMoreSegmentsThanCame extends Misbehaviour {
    ClaimsMoreSegmentsThanCame() {
        super("lists an attachment of two thousand million segments and sends none", "ATTACHMENT_MISSING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        AttachmentEntry real = peer.attachment(letter.id(), "map", new byte[10]).entry();
        AttachmentEntry huge = new AttachmentEntry("map", Long.MAX_VALUE, real.sha256(), Integer.MAX_VALUE, real.key());
        Contents contents = peer.signed(header, letter.bytes(), List.of(huge));
        return scene.refusalTold(peer, peer.sealed(header, contents, Suite.HYBRID_1, Scene.HONEST), letter.id());
    }
}
