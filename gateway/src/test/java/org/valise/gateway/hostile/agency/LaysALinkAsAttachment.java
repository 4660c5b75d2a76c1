package org.valise.gateway.hostile.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class LaysALinkAsAttachment extends Misbehaviour {
    LaysALinkAsAttachment() {
        super("lays a link to a key file beside its document, in the place of the attachment", "ATTACHMENT_MISSING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Path key = scene.federation().of(Scene.AGENCIES).resolve("keys/token");
        Letter letter = AgencyLetters.listing(scene, "map", Files.readAllBytes(key));
        Path folder = Files.createDirectories(scene.inFolder().in().resolve("with-link"));
        Files.createSymbolicLink(folder.resolve("f.bin"), key);
        scene.inFolder().put("with-link.xml", letter.bytes());
        return scene.inFolder().refusal("with-link.xml");
    }
}
