package org.valise.gateway.hostile.peer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.EnvelopeSurgery;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReordersTheRecipients extends Misbehaviour {
    ReordersTheRecipients() {
        super("puts the recipients of the envelope in another order", "SEAL_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        List<ASN1Encodable> turned = new ArrayList<>(EnvelopeSurgery.recipients(envelope));
        Collections.reverse(turned);
        return scene.refusalTold(peer, EnvelopeSurgery.inThisOrder(envelope, turned), letter.id());
    }
}
