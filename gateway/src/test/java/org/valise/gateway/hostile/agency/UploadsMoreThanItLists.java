package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class UploadsMoreThanItLists extends Misbehaviour {
    UploadsMoreThanItLists() {
        super("uploads an attachment that its document does not list", "ATTACHMENT_UNLISTED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = scene.federation().trace(Scene.AGENCIES, Scene.HONEST);
        scene.http().attach(letter.id(), "map", new byte[10]);
        return scene.http().submit(letter.bytes());
    }
}
