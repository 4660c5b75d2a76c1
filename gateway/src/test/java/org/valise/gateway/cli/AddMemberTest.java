package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Stewards.done;
import static org.valise.gateway.cli.Stewards.refused;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a joining member and the stewards type, and what they are told. */
class AddMemberTest {

    @TempDir
    Path folder;

    private Stewards stewards = new Stewards(Path.of(""));

    @BeforeEach
    void publishAFirstEdition() {
        stewards = Stewards.ofTwoMembers(folder);
    }

    @Test
    void showsTheStewardWhatIsAskedForAndTheFingerprintToCompare() {
        stewards.member("XCC");
        String fingerprint = Stewards.fingerprint(done(stewards.directory("add-member", stewards.request("XCC"))));
        assertThat(folder.resolve("ca-XCC/ca.pem")).exists();
        assertThat(done(valise("directory", "show", stewards.directory())))
                .contains("SHA-256 " + fingerprint.replace(" ", ""));
    }

    @Test
    void renewsTheKeysOfAMemberAndKeepsWhatTheStewardsDecided() {
        done(stewards.directory("suspend", "XBB"));
        done(stewards.directory("contact", "XBB", "--set", "Desk;always;en;;desk@b.example"));
        stewards.sign("one", "two");
        done(valise(
                "keys",
                "renew",
                "--ca",
                folder.resolve("ca-XBB"),
                "--begins-in",
                "0",
                "--config",
                folder.resolve("XBB/node.yaml")));

        assertThat(done(stewards.directory("add-member", stewards.request("XBB"))))
                .contains("in place of what is listed", "added    member XBB, certificate SIGNATURE")
                .doesNotContain("changed  member XBB, state", "removed  member XBB, contact");
    }

    @Test
    void takesAnotherAuthorityOnlyWhenItsFingerprintWasCompared() {
        Stewards impostor = new Stewards(folder);
        Path own = folder.resolve("impostor");
        done(valise("ca", "XBB", "--dir", folder.resolve("other-ca")));
        done(valise("init", "XBB", "--host", "localhost", "--dir", own, "--ca", folder.resolve("other-ca")));
        Path request = own.resolve("member.xml");

        String refusal = refused(impostor.directory("add-member", request), "REQUEST_AUTHORITY_CHANGED");
        String fingerprint = refusal.replaceAll("(?s).*of the request, ([0-9a-f]{64}).*", "$1");
        refused(impostor.directory("add-member", request, "--accept", "00"), "REQUEST_AUTHORITY_CHANGED");
        assertThat(done(impostor.directory("add-member", request, "--accept", fingerprint)))
                .contains("added    member XBB, authority " + fingerprint);
    }

    @Test
    void bringsNoOldKeysBack() throws Exception {
        Path old = Files.createDirectory(folder.resolve("old")).resolve("member.xml");
        Files.copy(stewards.request("XBB"), old);
        Files.copy(folder.resolve("XBB/member.xml.p7s"), folder.resolve("old/member.xml.p7s"));
        Path config = folder.resolve("XBB/node.yaml");
        done(valise("keys", "renew", "--ca", folder.resolve("ca-XBB"), "--begins-in", "1", "--config", config));
        done(stewards.directory("add-member", stewards.request("XBB")));

        refused(stewards.directory("add-member", old), "REQUEST_OUTDATED");
    }

    @Test
    void refusesARequestWithoutItsSignature() throws Exception {
        stewards.member("XCC");
        Files.delete(folder.resolve("XCC/member.xml.p7s"));
        refused(stewards.directory("add-member", stewards.request("XCC")), "REQUEST_SIGNATURE_INVALID");
        assertThat(folder.resolve("directory-1.xml")).doesNotExist();
    }

    @Test
    void goesNoFurtherWithAnAnchorThatNobodyCompared() {
        Typed typed = valise(
                "init",
                "XCC",
                "--host",
                "localhost",
                "--dir",
                folder.resolve("XCC"),
                "--anchor",
                folder.resolve("anchor.xml"));
        assertThat(refused(typed, "ANCHOR_NOT_COMPARED"))
                .contains(stewards.fingerprint(), "--fingerprint", "Call a steward");
        assertThat(folder.resolve("XCC")).doesNotExist();
    }

    @Test
    void refusesNamesAndContactsThatCannotBeRead() {
        Object[] twice = {
            "init", "XCC", "--host", "localhost", "--dir", folder.resolve("XCC"), "--name", "A", "--name", "en=B"
        };
        assertThat(valise(twice).code()).isEqualTo(Exit.USAGE);
        refused(
                valise("init", "XCC", "--host", "localhost", "--dir", folder.resolve("XCC"), "--contact", "me"),
                "Post;hours");
        assertThat(folder.resolve("XCC")).doesNotExist();
    }
}
