package org.valise.gateway.hostile.stolenkey;

import org.valise.gateway.hostile.CoreClient;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ConnectsWithARevokedKey extends Misbehaviour {
    ConnectsWithARevokedKey() {
        super(
                "connects with a member's TLS key whose certificate that member's authority has taken back",
                CoreClient.FORBIDDEN);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.wire().answer("XAA", scene.certified().revokedTls());
    }
}
