package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class PassesOnWithoutConsent extends PassesOn {
    PassesOnWithoutConsent() {
        super("passes on information of another member without asking", "CONSENT_MISSING");
    }

    @Override
    String passOn(Scene scene, Letter given) {
        return submit(scene, onward(scene), given, "");
    }
}
