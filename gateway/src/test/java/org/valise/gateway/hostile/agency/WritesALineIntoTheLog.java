package org.valise.gateway.hostile.agency;

import java.nio.file.Files;
import java.nio.file.Path;
import org.valise.gateway.hostile.Misbehaviour;
import org.valise.gateway.hostile.Scene;

final class WritesALineIntoTheLog extends Misbehaviour {
    WritesALineIntoTheLog() {
        super("puts a file into the in folder whose name holds a line of a log", NO_EFFECT);
    }

    @Override
    public String misbehave(Scene scene) throws Exception {
        Path file = scene.inFolder().in().resolve("x\n2026-01-01 INFO all is well.xml");
        Files.write(file, new byte[0]);
        scene.inFolder().passes(scene, "after-line.xml");
        return Files.exists(file) ? NO_EFFECT : "(taken)";
    }
}
