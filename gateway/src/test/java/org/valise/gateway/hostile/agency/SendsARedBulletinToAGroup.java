package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class SendsARedBulletinToAGroup extends Misbehaviour {
    SendsARedBulletinToAGroup() {
        super("sends a bulletin for the eyes of its addressees to a group", "TLP_RED_TO_GROUP");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        return scene.http()
                .submit(Letter.like("bulletin", scene.federation().now())
                        .toGroup(Scene.AGENCIES, Scene.OPEN_GROUP)
                        .set("Handling", PassesOn.H2)
                        .set("Tlp", "RED")
                        .bytes());
    }
}
