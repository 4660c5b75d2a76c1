package org.valise.gateway.hostile.agency;

import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class PutsAnEmptyFile extends Misbehaviour {
    PutsAnEmptyFile() {
        super("puts an empty file into the in folder", "XML_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        scene.inFolder().put("empty.xml", new byte[0]);
        return scene.inFolder().refusal("empty.xml");
    }
}
