package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Scene;

final class TakesTheMarkOff extends PassesOn {
    TakesTheMarkOff() {
        super("passes on what is in a bulletin without its mark", "TLP_MARK_LOST");
    }

    @Override
    Letter given(Scene scene) {
        return scene.federation().like("bulletin", "XAA", Scene.HONEST);
    }

    @Override
    String passOn(Scene scene, Letter given) {
        Letter unmarked = scene.federation().trace(Scene.HONEST, "XCC").set("Handling", H1);
        return submit(scene, unmarked, given, "");
    }
}
