package org.valise.gateway.hostile.agency;

import java.util.Arrays;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class LeavesAFileHalfWritten extends Misbehaviour {
    LeavesAFileHalfWritten() {
        super("puts half a document into the in folder", "XML_MALFORMED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] whole = scene.federation().trace(Scene.AGENCIES, Scene.HONEST).bytes();
        scene.inFolder().put("half.xml", Arrays.copyOf(whole, whole.length / 2));
        return scene.inFolder().refusal("half.xml");
    }
}
