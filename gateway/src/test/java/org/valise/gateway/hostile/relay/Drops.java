package org.valise.gateway.hostile.relay;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class Drops extends Misbehaviour {
    Drops() {
        super("keeps a message to itself and says nothing", "(no receipt)");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.HONEST, "XDD");
        scene.federation().submit(Scene.HONEST, letter);
        scene.awaitEnvelope(scene.relay(), letter.id());
        scene.delivered(scene.first());
        String stage = scene.federation().progress(Scene.HONEST, letter, "XDD").stage();
        return stage.equals("send") ? "(no receipt)" : "(" + stage + ")";
    }
}
