package org.valise.gateway.hostile.peer;

import java.util.Arrays;
import java.util.List;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeaderXml;

final class SpoilsWhatItHasAReceiptFor extends Misbehaviour {
    SpoilsWhatItHasAReceiptFor() {
        super("overwrites the attachment of a message that it has a receipt for, to dispute it later", NO_EFFECT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        byte[] plain = new byte[1000];
        Letter letter = PartsSpoilt.listing(scene, plain);
        HostilePeer.Sealed attachment = peer.attachment(letter.id(), "map", plain);
        byte[] header = RoutingHeaderXml.write(peer.header(letter));
        peer.send(
                Scene.HONEST,
                new Frame.Part(header, "map", 0, attachment.segments().get(0)));
        scene.delivered(peer, peer.honest(letter, Scene.HONEST, List.of(attachment.entry())), letter.id());
        peer.send(Scene.HONEST, new Frame.Part(header, "map", 0, new byte[100]));
        scene.delivered(peer);
        byte[] read = scene.federation().attachment(Scene.HONEST, letter, "map");
        return Arrays.equals(read, plain) ? NO_EFFECT : "(spoilt)";
    }
}
