package org.valise.gateway.hostile.stolenkey;

import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReadsWithTheTlsKey extends Misbehaviour {
    ReadsWithTheTlsKey() {
        super("connects with a member's TLS key and tries to take what waits for that member", CoreClient.FORBIDDEN);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        try (CoreClient thief = scene.wire().core("XAA")) {
            return thief.answer(session -> session.createConsumer("out.XAA"));
        }
    }
}
