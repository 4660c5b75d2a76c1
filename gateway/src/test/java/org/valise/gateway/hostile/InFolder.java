package org.valise.gateway.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.valise.gateway.TestFederation;

/** The folder in which an agency puts documents, and what becomes of them. */
public record InFolder(Path in) {
    /** Puts a file in place as an honest agency does, in one step. */
    public void put(String name, byte[] document) throws IOException {
        Path written = Files.write(in.resolve("being-written.tmp"), document);
        Files.move(written, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Waits until a file was refused and gives the code in its findings. */
    public String refusal(String name) throws IOException {
        Path findings = in.resolve("refused").resolve(name + ".findings.txt");
        TestFederation.awaiting("refusal of " + name)
                .until(() ->
                        Files.exists(in.resolve("refused").resolve(name), java.nio.file.LinkOption.NOFOLLOW_LINKS));
        String text = Files.readString(findings);
        return text.substring(0, text.indexOf(':'));
    }

    /** Waits until a good file that comes after was accepted: what came before has been looked at. */
    public void passes(Scene scene, String name) throws IOException {
        var letter = scene.federation().trace(Scene.AGENCIES, Scene.HONEST);
        scene.expect(letter.id());
        put(name, letter.bytes());
        TestFederation.awaiting("acceptance of " + name)
                .until(() -> Files.exists(in.resolve("accepted").resolve(name)));
        scene.federation().awaitReceipts(Scene.AGENCIES, letter, Scene.HONEST);
    }
}
