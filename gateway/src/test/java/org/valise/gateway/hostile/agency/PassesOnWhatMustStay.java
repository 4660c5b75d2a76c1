package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class PassesOnWhatMustStay extends PassesOn {
    PassesOnWhatMustStay() {
        super("passes on what its provider has forbidden to pass on at all", "NO_ONWARD_RELEASE");
    }

    @Override
    Letter given(Scene scene) {
        return scene.letter(scene.first());
    }

    @Override
    String passOn(Scene scene, Letter given) {
        return submit(scene, onward(scene), given, "");
    }
}
