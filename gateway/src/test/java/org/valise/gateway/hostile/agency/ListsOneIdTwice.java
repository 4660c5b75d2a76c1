package org.valise.gateway.hostile.agency;

import java.nio.charset.StandardCharsets;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class ListsOneIdTwice extends Misbehaviour {
    ListsOneIdTwice() {
        super("lists two attachments under one id", "ATTACHMENT_ID_REPEATED");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        String text =
                new String(AgencyLetters.listing(scene, "map", new byte[1]).bytes(), StandardCharsets.UTF_8);
        String entry = text.substring(text.indexOf("<Attachment>"), text.indexOf("</Attachment>") + 13);
        return scene.http().submit(text.replace(entry, entry + entry));
    }
}
