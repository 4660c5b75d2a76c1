package org.valise.gateway.hostile.peer;

import java.util.UUID;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class AsksAboutWhatItNeverGot extends Says {
    AsksAboutWhatItNeverGot() {
        super("asks for the release of a message that does not exist", "RELEASE_UNFOUNDED");
    }

    @Override
    Letter said(Scene scene) {
        return scene.federation()
                .like("release-request", "XAA", Scene.HONEST)
                .set("About", reference(Scene.HONEST, UUID.randomUUID()));
    }
}
