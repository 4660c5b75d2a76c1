package org.valise.gateway.hostile.peer;

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

final class StripsAnotherRecipient extends Misbehaviour {
    StripsAnotherRecipient() {
        super("takes another recipient out of an envelope that was sealed for two", "SEAL_BROKEN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer peer = scene.first();
        Letter letter = scene.letter(peer);
        RoutingHeader header = peer.header(letter);
        Frame.Envelope two = peer.sealed(
                header, peer.signed(header, letter.bytes(), List.of()), Suite.HYBRID_1, Scene.HONEST, "XCC");
        ASN1Encodable ours =
                EnvelopeSurgery.hybrid(peer.honest(letter, Scene.HONEST)).get(0);
        List<ASN1Encodable> left = EnvelopeSurgery.recipients(two).stream()
                .filter(recipient -> !EnvelopeSurgery.hybrid(two).contains(recipient)
                        || EnvelopeSurgery.isNamedLike(recipient, ours))
                .toList();
        return scene.refusalTold(peer, EnvelopeSurgery.withRecipients(two, left), letter.id());
    }
}
