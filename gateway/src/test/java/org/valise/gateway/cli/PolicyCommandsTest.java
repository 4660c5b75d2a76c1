package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.gateway.TestFederation;
import org.valise.gateway.demo.Letter;

/** What an officer types to learn what the policy decides, and why. XBB gives information to XAA, who is linked with XCC. */
class PolicyCommandsTest {
    private static final String SECRET =
            "<Code>H2</Code><Evaluation><Source>A</Source><Information>1</Information></Evaluation>";

    @TempDir
    private static Path folder;

    private static TestFederation three;

    @BeforeAll
    static void start() throws Exception {
        three = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .state("XCC", "")
                .link("XAA", "XBB")
                .link("XAA", "XCC")
                .write()
                .start("XAA", "XBB", "XCC");
    }

    @AfterAll
    static void stop() {
        three.close();
    }

    @Test
    void explainBeforehandTellsWhatSubmitThenDoes() throws Exception {
        Letter given = given();
        Path onward = file("onward.xml", onward(given));

        Typed explained = at("XAA", "explain", onward, "--to", "XCC");
        Typed submitted = at("XAA", "submit", onward);
        Typed toItself = at("XAA", "explain", "XBB:" + given.id(), "--to", "XBB");

        assertThat(explained.code()).isEqualTo(Exit.REFUSED);
        assertThat(explained.out()).contains("no consent of XBB for XCC").contains("Refused: CONSENT_MISSING.");
        assertThat(submitted.code()).isEqualTo(Exit.REFUSED);
        assertThat(submitted.err()).contains("CONSENT_MISSING");
        explained.out().lines().forEach(line -> assertThat(submitted.err()).contains(line));
        assertThat(toItself.code()).as(toItself.err()).isEqualTo(Exit.DONE);
        assertThat(toItself.out()).endsWith("Allowed.\n");
    }

    @Test
    void whatWasRefusedIsListedAndShownWithItsExplanation() throws Exception {
        Letter onward = three.trace("XAA", "XZZ");
        at("XAA", "submit", file("refused.xml", onward.bytes()));

        Typed listed = at("XAA", "refusals");
        Typed shown = at("XAA", "show", onward.id());
        Typed nothing = at("XCC", "refusals", onward.id());

        assertThat(listed.code()).as(listed.err()).isEqualTo(Exit.DONE);
        assertThat(listed.out()).contains("ADDRESSEE_UNKNOWN  rest  " + onward.id());
        assertThat(shown.code()).as(shown.err()).isEqualTo(Exit.DONE);
        assertThat(shown.out())
                .contains("Not in the archive; refused here:", "addressee is a member: XZZ is not listed");
        assertThat(nothing.out()).isEqualTo("Nothing was refused.\n");
        assertThat(at("XCC", "show", onward.id()).err()).contains("NOT_FOUND");
    }

    @Test
    void aCopyThatLeavesTheNodeSaysWhatBindsItsHolder() throws Exception {
        Letter given = three.trace("XBB", "XAA")
                .set(
                        "Handling",
                        "<Code>H3</Code><Evaluation><Source>A</Source><Information>1</Information></Evaluation>"
                                + "<Restrictions><NeedToKnow>Tracing officers</NeedToKnow></Restrictions>"
                                + "<Text>Never by telephone.</Text>");
        three.submit("XBB", given);
        three.awaitReceipts("XBB", given, "XAA");
        Path copy = folder.resolve("copy.asice");

        Typed exported = at("XAA", "show", "XBB:" + given.id(), "--container", copy);

        assertThat(exported.code()).as(exported.err()).isEqualTo(Exit.DONE);
        assertThat(exported.out())
                .contains(
                        "! Not in judicial proceedings without permission of the provider.",
                        "! Not to be passed on without permission of the provider.",
                        "! Only for Tracing officers.",
                        "! In the provider's words: Never by telephone.");
        assertThat(copy).exists();
    }

    @Test
    void anExportThatIsRefusedSaysWhy() throws Exception {
        Letter given = three.trace("XBB", "XAA").set("NeedToKnow", "Inspectors general");
        three.submit("XBB", given);
        three.awaitReceipts("XBB", given, "XAA");
        Path copy = folder.resolve("refused.asice");

        Typed exported = at("XAA", "show", "XBB:" + given.id(), "--container", copy);
        Typed reply = at(
                "XAA",
                "reply",
                "XBB:" + given.id(),
                file(
                        "reply.xml",
                        three.like("trace-acknowledgement", "XAA", "XBB")
                                .answering(given)
                                .bytes()));

        assertThat(exported.code()).isEqualTo(Exit.REFUSED);
        assertThat(exported.err()).contains("NEED_TO_KNOW", "desk is in 0 of 1 groups");
        assertThat(copy).doesNotExist();
        assertThat(reply.code()).isEqualTo(Exit.REFUSED);
        assertThat(reply.err()).contains("NEED_TO_KNOW");
        assertThat(three.client("XAA").list("/v1/sent"))
                .noneMatch(line -> line.inReplyTo() != null
                        && line.inReplyTo().equals(given.id().toString()));
        assertThat(at("XAA", "show", "XBB:" + given.id()).out()).contains("refused here", "read by desk");
    }

    private static Letter given() {
        Letter given = three.trace("XBB", "XAA").set("Handling", SECRET);
        three.submit("XBB", given);
        three.awaitReceipts("XBB", given, "XAA");
        return given;
    }

    private static byte[] onward(Letter given) {
        Letter onward = three.trace("XAA", "XCC").set("Handling", SECRET);
        return new String(onward.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replace(
                        "</Handling>",
                        "</Handling><Source><Origin>XBB</Origin><MessageId>" + given.id() + "</MessageId></Source>")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Path file(String name, byte[] document) throws Exception {
        return Files.write(folder.resolve(name), document);
    }

    private static Typed at(String member, Object... words) {
        Object[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--config";
        all[words.length + 1] = three.of(member).resolve("node.yaml");
        return valise(all);
    }
}
