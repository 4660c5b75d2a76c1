package org.valise.gateway.hostile.peer;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.EnvelopeSurgery;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class UsesASuiteThatNobodyKnows extends Misbehaviour {
    UsesASuiteThatNobodyKnows() {
        super("names a key encapsulation that belongs to no suite", "SEAL_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        ASN1Encodable other =
                EnvelopeSurgery.encapsulatedBy(EnvelopeSurgery.hybrid(envelope).get(0), "2.16.840.1.101.3.4.4.3");
        return scene.refusalTold(peer, EnvelopeSurgery.withRecipients(envelope, List.of(other)), letter.id());
    }
}
