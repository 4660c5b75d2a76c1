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
import org.valise.gateway.DirectoryFiles;

/** What a steward types to change a directory. */
class DirectoryEditTest {

    @TempDir
    Path folder;

    private Stewards stewards = new Stewards(Path.of(""));

    @BeforeEach
    void publishAFirstEdition() {
        stewards = Stewards.ofTwoMembers(folder);
    }

    @Test
    void keepsTheSignedEditionAndItsSignaturesWhenItBeginsTheNext() throws Exception {
        byte[] signed = Files.readAllBytes(stewards.directory());

        String said = done(stewards.directory("suspend", "XBB"));

        assertThat(said).contains("edition 2", "changed  member XBB, state: active -> SUSPENDED");
        assertThat(folder.resolve("directory-1.xml")).hasBinaryContent(signed);
        assertThat(DirectoryFiles.signatures(folder.resolve("directory-1.xml"))).hasSize(2);
        assertThat(DirectoryFiles.signatures(stewards.directory())).isEmpty();
    }

    @Test
    void changesADraftThatNobodySignedWithoutASecondNumber() {
        done(stewards.directory("suspend", "XBB"));
        assertThat(done(stewards.directory("resume", "XBB"))).contains("edition 2", "SUSPENDED -> active");
        assertThat(folder.resolve("directory-2.xml")).doesNotExist();
    }

    @Test
    void writesOverNoFileThatIsNamedWithOut() throws Exception {
        Path other = folder.resolve("other.xml");
        byte[] signed = Files.readAllBytes(stewards.directory());
        done(stewards.directory("suspend", "XBB", "--out", other));
        assertThat(stewards.directory()).hasBinaryContent(signed);

        Typed again = stewards.directory("suspend", "XBB", "--out", other);
        assertThat(again.code()).isEqualTo(Exit.USAGE);
        assertThat(again.err()).contains("other.xml", "exists already");
    }

    @Test
    void removesAMemberWithAllThatHangsOnIt() {
        done(stewards.directory("group", "XGR", "--members", "XAA,XBB"));
        done(stewards.directory("agree", "--id", "TWO", "--between", "XAA,XBB", "--family", "TraceRequest=H0"));
        done(stewards.directory("quota", "--member", "XBB", "--messages", 10, "--bytes", 1000, "--over", "DEFER"));

        assertThat(done(stewards.directory("remove", "XBB")))
                .contains(
                        "removed  member XBB",
                        "removed  link XAA-XBB",
                        "removed  agreement TWO",
                        "removed  quota of XBB")
                .contains("changed  group XGR");
        refused(stewards.directory("remove", "XBB"), "DIRECTORY_EDIT_REFUSED");
    }

    @Test
    void linksAndUnlinksWhoIsListed() {
        assertThat(done(stewards.directory("unlink", "XBB-XAA"))).contains("removed  link XAA-XBB");
        refused(stewards.directory("unlink", "XBB-XAA"), "There is no link");
        assertThat(done(stewards.directory("link", "XBB-XAA"))).contains("added    link XAA-XBB");
        refused(stewards.directory("link", "XAA-XCC"), "XCC is no member");
        refused(stewards.directory("link", "--relay", "XAA=XBB"), "XBB does not relay");
        assertThat(stewards.directory("link", "XAA+XBB").code()).isEqualTo(Exit.USAGE);
        assertThat(stewards.directory("unlink").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void writesAgreementsOfKnownPartiesAndDocumentsOnly() {
        assertThat(done(stewards.directory(
                        "agree",
                        "--id",
                        "ITI",
                        "--all",
                        "--family",
                        "TraceRequest=H0,H1",
                        "--family",
                        "TraceResponse=H0")))
                .contains("added    agreement ITI: between every member: TraceRequest H0 H1, TraceResponse H0");
        assertThat(done(stewards.directory("agree", "--id", "ITI", "--all", "--family", "TraceRequest=H2")))
                .contains("changed  agreement ITI");
        refused(
                stewards.directory("agree", "--id", "X", "--between", "XAA,XZZ", "--family", "TraceRequest=H0"),
                "XZZ is neither");
        refused(stewards.directory("agree", "--id", "X", "--between", "XAA", "--family", "TraceRequest=H0"), "alone");
        refused(
                stewards.directory("agree", "--id", "X", "--all", "--family", "TraceRequest=H0", "--deadlines", "NONE"),
                "no deadline profile NONE");
        refused(
                stewards.directory("agree", "--id", "x y", "--all", "--family", "TraceRequest=H0"),
                "DIRECTORY_EDIT_REFUSED");
        assertThat(stewards.directory("agree", "--id", "X", "--all", "--family", "Letter=H0")
                        .err())
                .contains("'Letter' is no kind of document", "TraceRequest");
        assertThat(stewards.directory("agree", "--id", "X", "--all", "--family", "TraceRequest=H9")
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(stewards.directory("agree", "--id", "X", "--family", "TraceRequest=H0")
                        .code())
                .isEqualTo(Exit.USAGE);
        assertThat(done(stewards.directory("end-agreement", "--id", "ITI"))).contains("removed  agreement ITI");
        refused(stewards.directory("end-agreement", "--id", "ITI"), "There is no agreement ITI");
    }

    @Test
    void knowsTwoDeadlineProfilesByName() {
        assertThat(done(stewards.directory("deadlines", "--id", "EU_2023_977")))
                .contains("TraceRequest ROUTINE within P7D, TraceRequest URGENT within PT8H");
        assertThat(done(stewards.directory("deadlines", "--id", "ITI"))).contains("ITI: no times are set");
        assertThat(done(stewards.directory("deadlines", "--id", "OURS", "--within", "TraceRequest:URGENT=PT30M")))
                .contains("TraceRequest URGENT within PT30M");
        done(stewards.directory("agree", "--id", "X", "--all", "--family", "TraceRequest=H0", "--deadlines", "OURS"));
        refused(stewards.directory("deadlines", "--id", "OURS", "--end"), "Agreement X names");
        assertThat(done(stewards.directory("deadlines", "--id", "ITI", "--end")))
                .contains("removed  deadlines ITI");
        assertThat(stewards.directory("deadlines", "--id", "THEIRS").err()).contains("EU_2023_977, ITI");
        assertThat(stewards.directory("deadlines", "--id", "X", "--within", "soon")
                        .code())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void limitsMembersAndLiftsTheLimits() {
        assertThat(done(stewards.directory("quota", "--messages", 100, "--bytes", 1000, "--over", "REFUSE")))
                .contains("added    quota of every other member: 100 messages and 1000 bytes an hour; more is refused");
        refused(
                stewards.directory("quota", "--member", "XZZ", "--messages", 1, "--bytes", 1, "--over", "DEFER"),
                "XZZ is no member");
        assertThat(stewards.directory("quota", "--messages", 100).code()).isEqualTo(Exit.USAGE);
        assertThat(done(stewards.directory("quota", "--lift"))).contains("removed  quota of every other member");
        refused(stewards.directory("quota", "--lift"), "There is no quota for all");
    }

    @Test
    void keepsContactsWithTheDayOfTheirCheck() {
        assertThat(done(stewards.directory("contact", "XAA", "--set", "Duty desk;always;en,fr;+000 11 22 33;")))
                .contains("Duty desk (en, fr), always, +000 11 22 33, confirmed on 20");
        done(stewards.directory("contact", "XAA", "--confirmed"));
        refused(stewards.directory("contact", "XAA", "--set", "Duty desk"), "Post;hours");
        refused(
                stewards.directory("contact", "XAA", "--agency", "POLICE", "--set", "Desk;always;en;;a@b.example"),
                "no agency of kind POLICE");
    }

    @Test
    void changesStewardsOnlyToWhatCouldSign() {
        done(valise("directory", "steward", "Steward four", "--dir", folder.resolve("four")));
        Path fourth = folder.resolve("four/steward.pem");
        assertThat(done(stewards.directory("stewards", "--add", fourth, "--remove", "Steward three", "--required", 3)))
                .contains("added    stewards, Steward four", "removed  stewards, Steward three", "2 -> 3");
        refused(stewards.directory("stewards", "--add", fourth), "is a steward already");
        refused(stewards.directory("stewards", "--remove", "Nobody"), "no steward of the name");
        refused(stewards.directory("stewards", "--required", 4), "DIRECTORY_EDIT_REFUSED");
        assertThat(stewards.directory("stewards").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void recognisesAFederationWhoseAnchorWasComparedOnly() {
        Path anchor = folder.resolve("theirs.xml");
        String fingerprint = Stewards.fingerprint(done(valise(
                "directory",
                "anchor",
                folder.resolve("three/steward.pem"),
                "--federation",
                "Theirs",
                "--out",
                anchor)));

        Typed uncompared = stewards.directory("recognise", anchor, "--crossing", "XAA-YAA");
        assertThat(refused(uncompared, "ANCHOR_NOT_COMPARED")).contains(fingerprint, "Call a steward");
        refused(stewards.directory("recognise", anchor, "--fingerprint", "00"), "ANCHOR_UNLIKE_FINGERPRINT");
        refused(
                stewards.directory("recognise", anchor, "--fingerprint", fingerprint, "--crossing", "XZZ-YAA"),
                "XZZ is no member");
        assertThat(done(stewards.directory("recognise", anchor, "--fingerprint", fingerprint, "--crossing", "XAA-YAA")))
                .contains("added    recognised federation Theirs: crossings XAA-YAA");
        assertThat(done(stewards.directory("recognise", "--end", "Theirs"))).contains("removed  recognised federation");
    }
}
