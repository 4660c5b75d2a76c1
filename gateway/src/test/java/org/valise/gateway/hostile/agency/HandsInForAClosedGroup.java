package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class HandsInForAClosedGroup extends Misbehaviour {
    HandsInForAClosedGroup() {
        super("writes to a group that its member does not belong to", "GROUP_NOT_OURS");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .submit(scene.federation()
                        .trace(Scene.AGENCIES, Scene.HONEST)
                        .toGroup(Scene.AGENCIES, Scene.CLOSED_GROUP)
                        .bytes());
    }
}
