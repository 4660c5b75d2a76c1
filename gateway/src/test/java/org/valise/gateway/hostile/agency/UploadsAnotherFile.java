package org.valise.gateway.hostile.agency;

import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class UploadsAnotherFile extends Misbehaviour {
    UploadsAnotherFile() {
        super("uploads another file than its document lists", "ATTACHMENT_ALTERED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Letter letter = AgencyLetters.listing(scene, "map", new byte[10]);
        scene.http().attach(letter.id(), "map", new byte[11]);
        return scene.http().submit(letter.bytes());
    }
}
