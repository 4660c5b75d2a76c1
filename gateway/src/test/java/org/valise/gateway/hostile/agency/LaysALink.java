package org.valise.gateway.hostile.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class LaysALink extends Misbehaviour {
    LaysALink() {
        super("lays a link to a file of the node into the in folder, named like a document", NO_EFFECT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Path link = scene.inFolder().in().resolve("linked.xml");
        Files.createSymbolicLink(link, scene.federation().of(Scene.AGENCIES).resolve("node.yaml"));
        scene.inFolder().passes(scene, "after-link.xml");
        boolean left = Files.isSymbolicLink(link);
        Files.delete(link);
        return left ? NO_EFFECT : "(taken)";
    }
}
