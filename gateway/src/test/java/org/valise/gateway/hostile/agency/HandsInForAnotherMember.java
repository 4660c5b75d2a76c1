package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HandsInForAnotherMember extends Misbehaviour {
    HandsInForAnotherMember() {
        super("hands in a document whose sender is another member", "SENDER_NOT_OURS");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http().submit(scene.federation().trace("XCC", Scene.HONEST).bytes());
    }
}
