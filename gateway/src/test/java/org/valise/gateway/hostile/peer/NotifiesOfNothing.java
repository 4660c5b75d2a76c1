package org.valise.gateway.hostile.peer;

import java.util.UUID;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class NotifiesOfNothing extends Says {
    NotifiesOfNothing() {
        super("tells of a broken glass about a message that does not exist", "RELEASE_UNFOUNDED");
    }

    @Override
    Letter said(Scene scene) {
        return scene.federation()
                .like("break-glass-notice", "XAA", Scene.HONEST)
                .set("About", reference(Scene.HONEST, UUID.randomUUID()));
    }
}
