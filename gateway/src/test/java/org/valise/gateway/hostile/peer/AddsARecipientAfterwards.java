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

final class AddsARecipientAfterwards extends Misbehaviour {
    AddsARecipientAfterwards() {
        super("adds a recipient to an envelope that is sealed already", "SEAL_BROKEN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        Frame.Envelope envelope = peer.honest(letter, Scene.HONEST);
        List<ASN1Encodable> more = new ArrayList<>(EnvelopeSurgery.recipients(envelope));
        more.addAll(EnvelopeSurgery.hybrid(peer.honest(letter, "XCC")));
        return scene.refusalTold(peer, EnvelopeSurgery.withRecipients(envelope, more), letter.id());
    }
}
