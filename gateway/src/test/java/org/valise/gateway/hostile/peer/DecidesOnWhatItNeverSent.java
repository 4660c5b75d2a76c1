package org.valise.gateway.hostile.peer;

import java.util.UUID;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class DecidesOnWhatItNeverSent extends Says {
    DecidesOnWhatItNeverSent() {
        super("decides on the release of a message that it never sent", "RELEASE_UNFOUNDED");
    }

    @Override
    Letter said(Scene scene) {
        return scene.federation()
                .like("release-decision", "XAA", Scene.HONEST)
                .drop("Until")
                .set("About", reference("XAA", UUID.randomUUID()));
    }
}
