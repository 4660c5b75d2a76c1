package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.TestFederation;

/** What check-config says of a node that 'valise run' would refuse to start. */
class CheckConfigTest {
    @TempDir
    Path folder;

    private Path node;

    @BeforeEach
    void makeANode() throws Exception {
        try (TestFederation two = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write()) {
            node = two.of("XAA");
        }
    }

    @Test
    void isContentWithANodeThatStarts() {
        Typed checked = check();

        assertThat(checked.code()).as(checked.err()).isEqualTo(Exit.DONE);
        assertThat(checked.out()).contains("node.yaml is in order.", "edition 1 in ");
    }

    @Test
    void opensTheKeys() throws Exception {
        write("keys/password", "another\n");
        refused("keys: KEYS_UNREADABLE: ");
    }

    @Test
    void missesAKeyFile() throws Exception {
        Files.delete(node.resolve("keys/signature.p12"));
        refused("keys: KEYS_UNREADABLE: ", "signature.p12");
    }

    @Test
    void comparesTheKeysWithTheDirectory() throws Exception {
        replace("member: XAA", "member: XBB");
        refused("member: The directory lists other certificates for XBB");
    }

    @Test
    void tellsAllProblemsAtOnce() throws Exception {
        write("keys/password", "another\n");
        Files.writeString(node.resolve("anchor.xml"), Files.readString(node.resolve("anchor.xml")) + "\n");
        refused("keys: KEYS_UNREADABLE: ", "directory: ANCHOR_UNLIKE_FINGERPRINT: ");
    }

    @Test
    void saysOfADirectoryThatIsNotThereYetWhatToDo() throws Exception {
        Files.delete(node.resolve("directory.xml"));

        Typed checked = check();

        assertThat(checked.code()).isEqualTo(Exit.REFUSED);
        assertThat(checked.out()).isEmpty();
        assertThat(checked.err())
                .contains("still missing", "directory: DIRECTORY_MISSING: ", ".p7s files", "beside node.yaml")
                .doesNotContain("in order", "directory publish");
    }

    private void refused(String... words) {
        Typed checked = check();

        assertThat(checked.code()).isEqualTo(Exit.REFUSED);
        assertThat(checked.out()).isEmpty();
        assertThat(checked.err()).contains("is not in order").contains(words);
    }

    private Typed check() {
        return valise("check-config", "--config", node.resolve("node.yaml"));
    }

    private void write(String name, String text) throws Exception {
        Files.writeString(node.resolve(name), text);
    }

    private void replace(String one, String other) throws Exception {
        String text = Files.readString(node.resolve("node.yaml"));
        assertThat(text).contains(one);
        write("node.yaml", text.replace(one, other));
    }
}
