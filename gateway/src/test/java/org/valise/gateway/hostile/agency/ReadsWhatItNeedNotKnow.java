package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ReadsWhatItNeedNotKnow extends Misbehaviour {
    ReadsWhatItNeedNotKnow() {
        super("reads a document that only a group of officers needs to know", "NEED_TO_KNOW");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.HONEST, Scene.AGENCIES);
        scene.federation().submit(Scene.HONEST, letter);
        scene.federation().awaitReceipts(Scene.HONEST, letter, Scene.AGENCIES);
        return scene.http().get("/v1/messages/" + letter.id() + "/document");
    }
}
