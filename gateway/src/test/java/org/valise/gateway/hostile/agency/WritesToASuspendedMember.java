package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Limited;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesToASuspendedMember extends Misbehaviour {
    WritesToASuspendedMember() {
        super("hands in a document for a member that the stewards have suspended", "MEMBER_SUSPENDED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .submit(scene.federation()
                        .trace(Scene.AGENCIES, Limited.SUSPENDED)
                        .bytes());
    }
}
