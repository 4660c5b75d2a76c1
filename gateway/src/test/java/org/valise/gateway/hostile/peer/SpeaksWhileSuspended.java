package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SpeaksWhileSuspended extends Misbehaviour {
    SpeaksWhileSuspended() {
        super("goes on sending through a relay although the stewards have suspended it", "MEMBER_SUSPENDED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        HostilePeer suspended = scene.limited().suspended();
        return scene.refusal(scene.relay(), suspended.honest(scene.letter(suspended), Scene.HONEST));
    }
}
