package org.valise.gateway.hostile.peer;

import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.EnvelopeSurgery;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class NamesARecipientOfAnotherKey extends Misbehaviour {
    NamesARecipientOfAnotherKey() {
        super("writes the addressee's name on a key that was wrapped for somebody else", "SEAL_BROKEN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        ASN1Encodable ours =
                EnvelopeSurgery.hybrid(peer.honest(letter, Scene.HONEST)).get(0);
        Frame.Envelope theirs = peer.honest(letter, "XCC");
        ASN1Encodable renamed =
                EnvelopeSurgery.named(EnvelopeSurgery.hybrid(theirs).get(0), ours);
        return scene.refusalTold(peer, EnvelopeSurgery.withRecipients(theirs, List.of(renamed)), letter.id());
    }
}
