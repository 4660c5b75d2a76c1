package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator types when keys are renewed. */
class KeysCommandTest {
    private static final List<String> USES = List.of("tls", "signature", "encryption-classical", "encryption-hybrid");

    @TempDir
    Path folder;

    @BeforeEach
    void makeANodeThatIsPublished() throws Exception {
        done(valise("directory", "steward", "First", "--dir", at("steward")));
        Matcher fingerprint = Pattern.compile("([0-9a-f]{4} ){15}[0-9a-f]{4}")
                .matcher(done(valise(
                        "directory",
                        "anchor",
                        at("steward/steward.pem"),
                        "--federation",
                        "Test",
                        "--out",
                        at("anchor.xml"))));
        assertThat(fingerprint.find()).isTrue();
        done(valise("ca", "XAA", "--dir", at("ca")));
        done(valise(
                "init",
                "XAA",
                "--host",
                "localhost",
                "--dir",
                at("XAA"),
                "--ca",
                at("ca"),
                "--anchor",
                at("anchor.xml"),
                "--fingerprint",
                fingerprint.group()));
        publish();
    }

    private void publish() {
        Path directory = at("XAA/directory.xml");
        if (Files.exists(directory)) {
            done(valise("directory", "add-member", directory, at("XAA/member.xml")));
        } else {
            done(valise("directory", "new", at("XAA/member.xml"), "--anchor", at("anchor.xml"), "--out", directory));
        }
        done(valise("directory", "sign", directory, "--steward", at("steward")));
    }

    private Typed keys(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "keys";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--config";
        all[words.length + 2] = at("XAA/node.yaml");
        return valise(all);
    }

    @Test
    void leadsFromOneGenerationToTheNext() {
        assertThat(done(keys("list"))).containsPattern("1 +in use +TLS").doesNotContain("not listed");

        done(keys("renew", "--ca", at("ca"), "--begins-in", "0"));
        assertThat(done(keys("list")))
                .containsPattern("1 +in use +TLS")
                .containsPattern("2 +opens +TLS +\\S+ +\\S+ +no ")
                .contains("Generation 2 is not listed yet");
        assertThat(keys("retire", 1).err()).contains("KEYS_IN_USE");

        publish();
        assertThat(done(keys("list")))
                .containsPattern("1 +opens +TLS +\\S+ +\\S+ +yes")
                .containsPattern("2 +in use");
        assertThat(keys("retire", 1).err()).contains("KEYS_IN_USE");

        done(keys("entry", 1));
        publish();
        assertThat(done(keys("list"))).contains("valise keys retire 1");
        done(keys("retire", 1));
        assertThat(done(keys("list"))).containsPattern("1 +retired").containsPattern("2 +in use");
        assertThat(at("XAA/keys/retired/1/signature.p12")).exists();
        assertThat(at("XAA/keys/signature.p12")).doesNotExist();
    }

    @Test
    void givesPeersSomeDaysToLearnTheNewKeys() {
        done(keys("renew", "--ca", at("ca")));
        publish();
        assertThat(done(keys("list"))).containsPattern("1 +in use").containsPattern("2 +opens +TLS +\\S+ +\\S+ +yes");
    }

    @Test
    void makesNoThirdGenerationWhileTheSecondWaits() {
        done(keys("renew", "--ca", at("ca")));
        Typed unlisted = keys("renew", "--ca", at("ca"));
        publish();
        Typed listed = keys("renew", "--ca", at("ca"));

        assertThat(unlisted.code()).isEqualTo(Exit.REFUSED);
        assertThat(unlisted.err()).contains("KEYS_PENDING: Generation 2", "no edition", "member.xml.p7s", "--anyway");
        assertThat(listed.err()).contains("KEYS_PENDING: Generation 2", "is listed and begins at");
        assertThat(at("XAA/keys/3")).doesNotExist();

        done(keys("renew", "--ca", at("ca"), "--anyway"));
        assertThat(at("XAA/keys/3")).exists();
    }

    @Test
    void leavesOutOnlyAGenerationThatIsThere() throws Exception {
        byte[] before = Files.readAllBytes(at("XAA/member.xml"));
        Typed typed = keys("entry", 9);

        assertThat(typed.code()).isEqualTo(Exit.REFUSED);
        assertThat(typed.err()).contains("no generation 9", "valise keys list");
        assertThat(at("XAA/member.xml")).hasBinaryContent(before);
    }

    @Test
    void namesTheSignatureThatAStewardNeedsToo() {
        assertThat(done(keys("renew", "--ca", at("ca")))).contains("member.xml and ", "member.xml.p7s");
        assertThat(done(keys("entry", 1))).contains("member.xml and ", "member.xml.p7s");
    }

    @Test
    void goesOnWithWhatWasBegunWhenTheAuthorityIsElsewhere() throws Exception {
        assertThat(done(keys("renew"))).contains("keys/2/*.csr");
        assertThat(done(keys("renew"))).contains("keys/2/*.csr");
        assertThat(done(keys("list"))).containsPattern("2 +waiting").contains("valise keys renew --install");

        Path issued = Files.createDirectory(at("issued"));
        Files.copy(at("ca/ca.pem"), issued.resolve("ca.pem"));
        for (String use : USES) {
            done(valise(
                    "ca",
                    "issue",
                    at("XAA/keys/2/" + use + ".csr"),
                    "--ca",
                    at("ca"),
                    "--use",
                    use.replace('-', '_'),
                    "--out",
                    issued.resolve(use + ".pem")));
        }
        done(keys("renew", "--install", issued));
        publish();
        assertThat(done(keys("list"))).containsPattern("2 +in use");
        assertThat(keys("renew", "--install", issued).code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void makesNoKeysForTheAuthorityOfAnotherMember() {
        done(valise("ca", "XBB", "--dir", at("other")));
        Typed typed = keys("renew", "--ca", at("other"));
        assertThat(typed.code()).isEqualTo(Exit.REFUSED);
        assertThat(typed.err()).contains("REQUEST_INVALID", "authority of XBB");
        assertThat(at("XAA/keys/2")).doesNotExist();
    }

    @Test
    void refusesForANewNodeWhatItsConfigurationWouldNotPass() {
        Typed typed = valise(
                "init", "xaa", "--host", "node one", "--dir", at("new"), "--broker-port", "99999", "--rest-port", "0");
        assertThat(typed.code()).isEqualTo(Exit.USAGE);
        assertThat(typed.err()).contains("MEMBER: ", "--host: ", "--broker-port: ", "--rest-port: ");
        assertThat(at("new")).doesNotExist();
    }

    @Test
    void refusesANewNodeUnderTheAuthorityOfAnotherMember() {
        Typed typed = valise("init", "XBB", "--host", "localhost", "--dir", at("new"), "--ca", at("ca"));
        assertThat(typed.code()).isEqualTo(Exit.REFUSED);
        assertThat(typed.err()).contains("REQUEST_INVALID", "authority of XAA");
        assertThat(at("new")).doesNotExist();
    }

    private static String done(Typed typed) {
        assertThat(typed.code()).as(typed.err() + typed.out()).isEqualTo(Exit.DONE);
        return typed.out();
    }

    private Path at(String name) {
        return folder.resolve(name);
    }
}
