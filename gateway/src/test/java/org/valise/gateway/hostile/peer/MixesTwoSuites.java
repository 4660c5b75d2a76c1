package org.valise.gateway.hostile.peer;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.EnvelopeSurgery;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.Suite;

final class MixesTwoSuites extends Misbehaviour {
    MixesTwoSuites() {
        super("adds a recipient of the weaker suite to an envelope of the stronger one", "SEAL_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        Frame.Envelope hybrid = peer.honest(letter, Scene.HONEST);
        Frame.Envelope classical =
                peer.sealed(header, peer.signed(header, letter.bytes(), List.of()), Suite.CLASSICAL_1, Scene.HONEST);
        List<ASN1Encodable> both = new ArrayList<>(EnvelopeSurgery.recipients(hybrid));
        both.addAll(EnvelopeSurgery.recipients(classical));
        return scene.refusalTold(peer, EnvelopeSurgery.withRecipients(hybrid, both), letter.id());
    }
}
