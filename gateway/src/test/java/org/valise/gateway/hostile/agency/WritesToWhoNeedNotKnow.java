package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesToWhoNeedNotKnow extends Misbehaviour {
    WritesToWhoNeedNotKnow() {
        super("sends to a third member what only the members of a group need to know", "NEED_TO_KNOW");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.HONEST, "XAA").set("NeedToKnow", Scene.CLOSED_GROUP);
        return PassesOn.submit(scene, new String(letter.bytes(), StandardCharsets.UTF_8));
    }
}
