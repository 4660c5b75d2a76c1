package org.valise.gateway.hostile.relay;

import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.hostile.EnvelopeSurgery;
import org.valise.gateway.hostile.Scene;
import org.valise.schemas.header.RoutingHeader;

final class AddsItselfAsRecipient extends AlteredOnTheWay {
    AddsItselfAsRecipient() {
        super("adds a recipient to the envelope, so that somebody else could read a copy of it later", "SEAL_BROKEN");
    }

    @Override
    Frame.Envelope altered(Scene scene, RoutingHeader header, Frame.Envelope envelope) throws Exception {
        List<ASN1Encodable> more = new ArrayList<>(EnvelopeSurgery.recipients(envelope));
        more.addAll(EnvelopeSurgery.hybrid(scene.relay().honest(scene.letter(scene.relay()), "XRO")));
        return EnvelopeSurgery.withRecipients(envelope, more);
    }
}
