package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Forged;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;
import org.valise.security.seal.AttachmentEntry;
import org.valise.security.seal.Contents;

final class AttachesToEvidence extends Misbehaviour {
    AttachesToEvidence() {
        super("lists an attachment in evidence, which has none", "FRAME_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.sentTo(peer);
        Forged receipt = Forged.receipt(scene, letter, "XAA");
        AttachmentEntry entry =
                peer.attachment(letter.id(), "map", new byte[10]).entry();
        Contents contents = peer.signed(receipt.header(), receipt.xml(), List.of(entry));
        return scene.refusal(peer, new Frame.Evidence(RoutingHeaderXml.write(receipt.header()), contents.encode()));
    }
}
