package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class UsesAnIdTwice extends Misbehaviour {
    UsesAnIdTwice() {
        super("hands in another document under an id that it has used", "DUPLICATE_ID");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.AGENCIES, Scene.HONEST);
        scene.expect(letter.id());
        scene.http().mustAccept(letter);
        scene.federation().awaitReceipts(Scene.AGENCIES, letter, Scene.HONEST);
        return scene.http().submit(letter.set("Model", "Another").bytes());
    }
}
