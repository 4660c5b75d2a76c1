package org.valise.campaign.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.valise.campaign.agent.KillAgent;

/** The jar that the virtual machine asks for before it loads an agent: only its manifest, since nodes have the class path of the campaign. */
final class AgentJar {
    private AgentJar() {}

    static Path write(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Premain-Class"), KillAgent.class.getName());
        new JarOutputStream(Files.newOutputStream(file), manifest).close();
        return file;
    }
}
