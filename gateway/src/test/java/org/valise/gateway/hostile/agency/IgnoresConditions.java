package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class IgnoresConditions extends PassesOn {
    IgnoresConditions() {
        super("passes on what was allowed on conditions and does not say that it keeps them", "CONSENT_LIMITED");
    }

    @Override
    String passOn(Scene scene, Letter given) throws Exception {
        decided(scene, permission(scene, given));
        return submit(scene, onward(scene), given, "");
    }
}
