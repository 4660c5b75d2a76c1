package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class AsksAboutWhatAnotherGot extends Says {
    AsksAboutWhatAnotherGot() {
        super("asks for the release of a message that went to somebody else", "RELEASE_UNFOUNDED");
    }

    @Override
    Letter said(Scene scene) {
        Letter other = scene.sentTo(scene.second());
        return scene.federation()
                .like("release-request", "XAA", Scene.HONEST)
                .set("About", reference(Scene.HONEST, other.id()));
    }
}
