package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Abroad;
import org.valise.gateway.hostile.Scene;

final class PassesABulletinOnAbroad extends PassesOn {
    PassesABulletinOnAbroad() {
        super("passes on to another federation what is in a bulletin for the members of this one", "TLP_ONWARD");
    }

    @Override
    Letter given(Scene scene) {
        return scene.federation().like("bulletin", "XAA", Scene.HONEST);
    }

    @Override
    String passOn(Scene scene, Letter given) {
        Letter abroad = scene.federation().trace(Scene.HONEST, Abroad.MEMBER).set("Handling", H1);
        return submit(scene, abroad, given, "");
    }
}
