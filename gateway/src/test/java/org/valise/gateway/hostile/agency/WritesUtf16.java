package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesUtf16 extends Misbehaviour {
    WritesUtf16() {
        super("writes the document in UTF-16", "XML_ENCODING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        String text = AgencyLetters.text(scene).replace("UTF-8", "UTF-16");
        return scene.http().submit(text.getBytes(StandardCharsets.UTF_16));
    }
}
