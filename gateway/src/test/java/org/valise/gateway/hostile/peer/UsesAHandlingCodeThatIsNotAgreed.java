package org.valise.gateway.hostile.peer;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class UsesAHandlingCodeThatIsNotAgreed extends Says {
    UsesAHandlingCodeThatIsNotAgreed() {
        super("tells of a seizure under a handling code that no agreement permits", "HANDLING_NOT_AGREED");
    }

    @Override
    Letter said(Scene scene) {
        return scene.federation().like("seizure-notice", "XAA", Scene.HONEST);
    }
}
