package org.valise.gateway.hostile.peer;

import org.valise.gateway.HostilePeer;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class DecidesInAnothersName extends Says {
    DecidesInAnothersName() {
        super("allows that the information of another member is passed on", "NOT_THE_PROVIDER");
    }

    @Override
    HostilePeer speaker(Scene scene) {
        return scene.second();
    }

    @Override
    Letter said(Scene scene) throws Exception {
        Letter given = scene.delivered(scene.first());
        return scene.federation()
                .like("release-decision", "XCC", Scene.HONEST)
                .drop("Until")
                .set("About", reference("XAA", given.id()));
    }
}
