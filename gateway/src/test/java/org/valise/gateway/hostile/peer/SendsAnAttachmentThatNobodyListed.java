package org.valise.gateway.hostile.peer;

import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

final class SendsAnAttachmentThatNobodyListed extends Misbehaviour {
    SendsAnAttachmentThatNobodyListed() {
        super("sends an attachment that its document does not list", "ATTACHMENT_ALTERED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        HostilePeer.Sealed unlisted = peer.attachment(letter.id(), "map", new byte[10]);
        peer.send(
                Scene.HONEST,
                new Frame.Part(
                        RoutingHeaderXml.write(peer.header(letter)),
                        "map",
                        0,
                        unlisted.segments().get(0)));
        return scene.refusalTold(peer, peer.honest(letter, Scene.HONEST, List.of(unlisted.entry())), letter.id());
    }
}
