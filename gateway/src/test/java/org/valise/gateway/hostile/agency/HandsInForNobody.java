package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HandsInForNobody extends Misbehaviour {
    HandsInForNobody() {
        super("hands in a document for a member that does not exist", "ADDRESSEE_UNKNOWN");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .submit(scene.federation().trace(Scene.AGENCIES, "XZZ").bytes());
    }
}
