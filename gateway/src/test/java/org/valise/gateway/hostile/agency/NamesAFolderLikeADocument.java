package org.valise.gateway.hostile.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class NamesAFolderLikeADocument extends Misbehaviour {
    NamesAFolderLikeADocument() {
        super("makes a folder in the in folder that is named like a document", NO_EFFECT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Path folder = Files.createDirectory(scene.inFolder().in().resolve("folder.xml"));
        scene.inFolder().passes(scene, "after-folder.xml");
        return Files.isDirectory(folder) ? NO_EFFECT : "(taken)";
    }
}
