package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Stewards.done;
import static org.valise.gateway.cli.Stewards.refused;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.DirectoryFiles;

/** What a steward and an operator type to look at a directory. */
class DirectoryReadTest {

    @TempDir
    Path folder;

    private Stewards stewards = new Stewards(Path.of(""));

    @BeforeEach
    void publishAFirstEdition() {
        stewards = Stewards.ofTwoMembers(folder);
    }

    @Test
    void saysWhoSignedAndThatANodeWouldTakeIt() {
        assertThat(done(verify()))
                .contains("Edition 1 of Test", "signed by Steward one, Steward two; not by Steward three")
                .contains("A node would put it into force.");
    }

    @Test
    void saysWhoIsMissingAndThatANodeWouldRefuseIt() throws Exception {
        Files.delete(DirectoryFiles.signatures(stewards.directory()).get(0));
        Typed typed = verify();
        refused(typed, "required stewards signed");
        assertThat(typed.out()).contains("1 of 2 required");
    }

    @Test
    void refusesAnEditionThatWasChangedAfterItWasSigned() throws Exception {
        Files.writeString(
                stewards.directory(),
                Files.readString(stewards.directory()).replace("<Link a=\"XAA\"", "<Link  a=\"XAA\""));
        Typed typed = verify();
        assertThat(typed.code()).isEqualTo(Exit.REFUSED);
        assertThat(typed.out()).contains("signed by nobody");
    }

    @Test
    void believesTheStewardsOfTheEditionBefore() {
        done(valise("directory", "steward", "Steward four", "--dir", folder.resolve("four")));
        done(stewards.directory("stewards", "--add", folder.resolve("four/steward.pem"), "--remove", "Steward one"));
        stewards.sign("two", "three");
        assertThat(done(verify("--previous", folder.resolve("directory-1.xml"))))
                .contains("Edition 2");
        done(stewards.directory("suspend", "XBB"));
        stewards.sign("two", "four");

        Typed alone = verify();
        assertThat(alone.code()).isEqualTo(Exit.REFUSED);
        Path first = folder.resolve("directory-1.xml");
        Path second = folder.resolve("directory-2.xml");
        assertThat(done(verify("--previous", first, "--previous", second))).contains("would put it into force");
        Typed back = valise(
                "directory",
                "verify",
                first,
                "--anchor",
                folder.resolve("anchor.xml"),
                "--fingerprint",
                stewards.fingerprint(),
                "--previous",
                first,
                "--previous",
                second);
        assertThat(back.code()).isEqualTo(Exit.REFUSED);
    }

    @Test
    void verifiesUnderNoAnchorThatNobodyCompared() {
        Typed typed = valise("directory", "verify", stewards.directory(), "--anchor", folder.resolve("anchor.xml"));
        assertThat(refused(typed, "ANCHOR_NOT_COMPARED")).contains(stewards.fingerprint(), "Call a steward");
    }

    @Test
    void givesWhoJoinsLaterTheStewardsOfTheEditionInForce() {
        done(valise("directory", "steward", "Steward four", "--dir", folder.resolve("four")));
        done(stewards.directory("stewards", "--add", folder.resolve("four/steward.pem"), "--remove", "Steward one"));
        stewards.sign("two", "three");

        Path anchor = folder.resolve("later.xml");
        String said = done(valise("directory", "anchor", "--from", stewards.directory(), "--out", anchor));

        assertThat(said).contains("Steward four", "2 must sign").doesNotContain("Steward one");
        done(valise(
                "directory",
                "verify",
                stewards.directory(),
                "--anchor",
                anchor,
                "--fingerprint",
                Stewards.fingerprint(said)));
        assertThat(valise("directory", "anchor", "--from", stewards.directory(), "--out", anchor)
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(valise("directory", "anchor", "--out", folder.resolve("none.xml"))
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void showsEverythingThatAnEditionSays() {
        stewards.member(
                "XCC",
                "--name",
                "State C",
                "--name",
                "fr=État C",
                "--contact",
                "Operator;always;en,fr;+000 11 22 33;node@c.example",
                "--agency",
                "POLICE=Records office",
                "--relays");
        done(stewards.directory("add-member", stewards.request("XCC"), "--link", "XAA-XCC", "--relay", "XBB=XCC"));
        done(stewards.directory("deadlines", "--id", "ITI"));
        done(stewards.directory("agree", "--id", "ITI", "--all", "--family", "TraceRequest=H0", "--deadlines", "ITI"));
        done(stewards.directory("group", "XGR", "--members", "XAA,XBB", "--relay", "XCC", "--name", "fr=Région"));

        assertThat(done(valise("directory", "show", stewards.directory())))
                .contains("Directory of Test, edition 2", "2 of 3 stewards must sign", "Steward three")
                .contains("Member XCC  STATE, active, relays for others", "en State C; fr État C")
                .contains("localhost:5701, over XCC where there is no link")
                .contains("Operator (en, fr), always, +000 11 22 33, node@c.example; confirmed on 20")
                .contains("agency     POLICE  en Records office")
                .contains("suites     hybrid-1, classical-1", "certificate ENCRYPTION_HYBRID  20")
                .contains("XGR  fr Région; members XAA, XBB; relay XCC")
                .contains("XAA-XCC", "ITI  between every member: TraceRequest H0; deadlines ITI")
                .contains("Recognised federations: none", "Signatures beside the file: 0");
    }

    @Test
    void showsWhatANodeThatDoesNotRunWouldStartWith() throws Exception {
        Files.copy(stewards.directory(), folder.resolve("XAA/directory.xml"));
        for (Path signature : DirectoryFiles.signatures(stewards.directory())) {
            Files.copy(signature, folder.resolve("XAA").resolve(signature.getFileName()));
        }
        assertThat(done(valise("directory", "show", "--config", folder.resolve("XAA/node.yaml"))))
                .contains("does not run", "edition 1");
        Typed down = valise("directory", "publish", stewards.directory(), "--config", folder.resolve("XAA/node.yaml"));
        assertThat(down.code()).isEqualTo(Exit.NODE_DOWN);
    }

    @Test
    void saysTheSameDifferencesWhateverTheOrderInTheFiles() throws Exception {
        stewards.member("XCC");
        done(stewards.directory("add-member", stewards.request("XCC"), "--link", "XBB-XCC"));
        String text = Files.readString(stewards.directory());
        Path other = Files.writeString(
                folder.resolve("turned.xml"), text.replace("a=\"XBB\" b=\"XCC\"", "a=\"XCC\" b=\"XBB\""));

        Path first = folder.resolve("directory-1.xml");
        String once = done(valise("directory", "diff", first, stewards.directory()));
        assertThat(once)
                .contains("From edition 1 to edition 2 of Test")
                .contains("added    member XCC: STATE en XCC", "added    link XBB-XCC")
                .containsPattern("added    member XCC, certificate SIGNATURE [0-9a-f]+: from 20.* until 20");
        assertThat(done(valise("directory", "diff", first, other))).isEqualTo(once);
        assertThat(done(valise("directory", "diff", stewards.directory(), other)))
                .contains("nothing but numbers and times differs");
    }

    @Test
    void saysThatAnEditionLivesForLessThanAWeek() {
        done(stewards.directory("suspend", "XBB", "--valid-days", "5"));
        Path first = folder.resolve("directory-1.xml");

        assertThat(done(valise("directory", "diff", first, stewards.directory())))
                .contains("NOTE: this edition lives for 5 days only");
        assertThat(done(valise("directory", "sign", stewards.directory(), "--steward", folder.resolve("one"))))
                .contains("NOTE: this edition lives for 5 days only");
        assertThat(done(valise("directory", "diff", stewards.directory(), first)))
                .doesNotContain("NOTE");
    }

    @Test
    void signsNothingThatIsNoDirectory() throws Exception {
        Path file = Files.writeString(folder.resolve("note.xml"), "<Note/>");
        Typed typed = valise("directory", "sign", file, "--steward", folder.resolve("one"));
        assertThat(typed.code()).isEqualTo(Exit.REFUSED);
        assertThat(DirectoryFiles.signatures(file)).isEmpty();
    }

    private Typed verify(Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "directory",
                "verify",
                stewards.directory(),
                "--anchor",
                folder.resolve("anchor.xml"),
                "--fingerprint",
                stewards.fingerprint()));
        words.addAll(List.of(more));
        return valise(words.toArray());
    }
}
