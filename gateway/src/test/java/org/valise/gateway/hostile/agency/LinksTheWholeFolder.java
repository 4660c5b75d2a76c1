package org.valise.gateway.hostile.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class LinksTheWholeFolder extends Misbehaviour {
    LinksTheWholeFolder() {
        super(
                "lays a link to the folder of keys beside its document, in the place of the attachments' folder",
                "ATTACHMENT_MISSING");
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Path keys = scene.federation().of(Scene.AGENCIES).resolve("keys");
        Letter letter = AgencyLetters.listing(scene, "map", Files.readAllBytes(keys.resolve("token")))
                .set("FileName", "token");
        Files.createSymbolicLink(scene.inFolder().in().resolve("linked-folder"), keys);
        scene.inFolder().put("linked-folder.xml", letter.bytes());
        return scene.inFolder().refusal("linked-folder.xml");
    }
}
