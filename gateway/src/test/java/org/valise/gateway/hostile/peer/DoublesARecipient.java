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

final class DoublesARecipient extends Misbehaviour {
    DoublesARecipient() {
        super("names the same recipient twice in the envelope", "SEAL_BROKEN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        List<ASN1Encodable> twice = new ArrayList<>(EnvelopeSurgery.recipients(envelope));
        twice.addAll(EnvelopeSurgery.hybrid(envelope));
        return scene.refusalTold(peer, EnvelopeSurgery.withRecipients(envelope, twice), letter.id());
    }
}
