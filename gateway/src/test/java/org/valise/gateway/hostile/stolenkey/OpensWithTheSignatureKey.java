package org.valise.gateway.hostile.stolenkey;

import java.util.EnumSet;
import org.valise.exchange.frame.Frame;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;
import org.valise.security.SecurityRefusal;
import org.valise.security.Suite;

final class OpensWithTheSignatureKey extends Misbehaviour {
    OpensWithTheSignatureKey() {
        super("tries to open an envelope with a member's signature key", "NOT_A_RECIPIENT");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.sentTo(scene.first());
        Frame.Envelope envelope = scene.awaitEnvelope(scene.first(), letter.id());
        try {
            scene.certified().opener().open(envelope.sealed(), EnumSet.allOf(Suite.class));
            return "(opened)";
        } catch (SecurityRefusal refusal) {
            return refusal.code().name();
        }
    }
}
