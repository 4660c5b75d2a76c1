package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

/** An attachment with a file name that would do harm where it is written to disk. */
abstract class FileNameRefused extends Misbehaviour {
    FileNameRefused(String what, String code) {
        super(what, code);
    }

    abstract String name();

    @Override
    public final String misbehave(Scene scene) throws Exception {
        return scene.http()
                .submit(AgencyLetters.listing(scene, "map", new byte[1])
                        .set("FileName", name())
                        .bytes());
    }
}
