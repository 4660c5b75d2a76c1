package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Stewards.done;
import static org.valise.gateway.cli.Typed.valise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.DirectoryFiles;
import org.valise.schemas.directory.DirectoryXml;

/** The machine stops while a command puts a draft in the place of a signed edition; the next command goes on from there. */
class InterruptedEditTest {
    @TempDir
    Path folder;

    private Stewards stewards = new Stewards(Path.of(""));
    private byte[] first = {};

    @BeforeEach
    void publishAFirstEdition() throws IOException {
        stewards = Stewards.ofTwoMembers(folder);
        first = Files.readAllBytes(stewards.directory());
    }

    @Test
    void afterTheEditionWasCopied() throws IOException {
        Files.write(kept(), first);

        goesOn();
    }

    @Test
    void whileTheEditionWasCopied() throws IOException {
        Files.write(folder.resolve("directory-1.xml.new"), List.of("<Dir"));

        goesOn();
    }

    @Test
    void afterOneSignatureWasLaidAside() throws IOException {
        Files.write(kept(), first);
        layAside(DirectoryFiles.signatures(stewards.directory()).get(0));

        goesOn();
    }

    @Test
    void afterAllSignaturesWereLaidAside() throws IOException {
        Files.write(kept(), first);
        for (Path signature : DirectoryFiles.signatures(stewards.directory())) {
            layAside(signature);
        }

        goesOn();
    }

    @Test
    void beforeTheDraftWasMovedIntoItsPlace() throws IOException {
        Files.write(kept(), first);
        for (Path signature : DirectoryFiles.signatures(stewards.directory())) {
            layAside(signature);
        }
        Files.write(folder.resolve("directory.xml.new"), List.of("half of a draft"));

        goesOn();
    }

    @Test
    void neverOverwritesWhatSomebodyElseKeepsUnderThatName() throws IOException {
        Files.write(kept(), List.of("something else"));

        Typed typed = stewards.directory("suspend", "XBB");

        assertThat(typed.code()).isNotEqualTo(Exit.DONE);
        assertThat(typed.err()).contains("directory-1.xml", "nothing is written over");
        assertThat(kept()).hasContent("something else");
        assertThat(stewards.directory()).hasBinaryContent(first);
        assertThat(DirectoryFiles.signatures(stewards.directory())).hasSize(2);
    }

    /** The next edition has the next number, and the signed one lies beside it, whole and verified. */
    private void goesOn() throws IOException {
        assertThat(done(stewards.directory("suspend", "XBB"))).contains("Draft of edition 2", "directory-1.xml");

        assertThat(new DirectoryXml()
                        .read(Files.readAllBytes(stewards.directory()))
                        .getVersion())
                .isEqualTo(2);
        assertThat(DirectoryFiles.signatures(stewards.directory())).isEmpty();
        assertThat(kept()).hasBinaryContent(first);
        assertThat(DirectoryFiles.signatures(kept())).hasSize(2);
        done(valise(
                "directory",
                "verify",
                kept(),
                "--anchor",
                folder.resolve("anchor.xml"),
                "--fingerprint",
                stewards.fingerprint()));
        assertThat(done(stewards.directory("resume", "XBB"))).contains("Draft of edition 2");
    }

    private Path kept() {
        return folder.resolve("directory-1.xml");
    }

    private void layAside(Path signature) throws IOException {
        String rest = signature.getFileName().toString().substring("directory.xml".length());
        Files.move(signature, folder.resolve("directory-1.xml" + rest));
    }
}
