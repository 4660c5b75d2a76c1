package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesOverlongUtf8 extends Misbehaviour {
    WritesOverlongUtf8() {
        super("writes a letter in more bytes than it needs, to slip past a filter", "XML_ENCODING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        byte[] text =
                AgencyLetters.text(scene).replace("Compact", "\u0001\u0002").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < text.length - 1; i++) {
            if (text[i] == 1 && text[i + 1] == 2) {
                text[i] = (byte) 0xC0;
                text[i + 1] = (byte) 0xBC;
            }
        }
        return scene.http().submit(text);
    }
}
