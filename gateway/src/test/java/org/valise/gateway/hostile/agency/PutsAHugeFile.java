package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class PutsAHugeFile extends Misbehaviour {
    PutsAHugeFile() {
        super("puts a file of twenty megabytes into the in folder", "XML_TOO_LARGE");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        scene.inFolder().put("huge.xml", new byte[20_000_000]);
        return scene.inFolder().refusal("huge.xml");
    }
}
