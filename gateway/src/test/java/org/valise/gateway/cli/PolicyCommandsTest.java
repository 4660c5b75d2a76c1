package org.valise.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.cli.Typed.valise;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Digests;
import org.valise.gateway.TestFederation;
import org.valise.gateway.demo.Letter;
import org.valise.gateway.rest.Views;

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
    void explainBeforehandTellsWhatSubmitThenDoesAndKeeps() throws Exception {
        Letter given = given();
        Letter letter = three.trace("XAA", "XCC").set("Handling", SECRET);
        Path onward = file("onward.xml", with(letter, "</Handling>", source(given)));

        Typed explained = at("XAA", "explain", onward, "--to", "XCC");
        Typed submitted = at("XAA", "submit", onward);
        Typed toItself = at("XAA", "explain", "XBB:" + given.id(), "--to", "XBB");

        assertThat(explained.code()).isEqualTo(Exit.REFUSED);
        assertThat(explained.out()).contains("no consent of XBB for XCC").contains("Refused: CONSENT_MISSING.");
        assertThat(submitted.code()).isEqualTo(Exit.REFUSED);
        assertThat(submitted.err()).startsWith("CONSENT_MISSING");
        assertThat(explained.out().lines())
                .allSatisfy(line -> assertThat(submitted.err()).contains(line));
        assertThat(three.client("XAA").refused(Optional.of(letter.id())))
                .extracting(Views.Refused::explanation)
                .containsExactly(explained.out());
        assertThat(toItself.code()).as(toItself.err()).isEqualTo(Exit.DONE);
        assertThat(toItself.out()).endsWith("Allowed.\n");
    }

    @Test
    void aReducedCopyIsSentLikeAnyDocument() throws Exception {
        Path report = folder.resolve("report.xml");

        Typed reduced = at("XAA", redact(report, name(seizure()), name(seizure()), name(seizure())));
        Typed submitted = at("XAA", "submit", report);

        assertThat(reduced.code()).as(reduced.err()).isEqualTo(Exit.DONE);
        assertThat(reduced.out()).startsWith("3 of 3 documents counted");
        assertThat(submitted.code()).as(submitted.err()).isEqualTo(Exit.DONE);
        String id = submitted.out().strip().replaceFirst(".*: ", "");
        TestFederation.awaiting("the report at XCC")
                .until(() -> three.waiting("XCC").contains(UUID.fromString(id)));
        assertThat(at("XCC", "show", id, "--document").out().strip())
                .isEqualTo(Files.readString(report).strip())
                .contains("SELF_LOADING_PISTOL", "<Band>TENS</Band>", "<First>2026-04-01</First>")
                .doesNotContain("ASSAULT_RIFLE", "BERGMARK");
    }

    @Test
    void aReducedCopyNamesASourceThatTheNodeKnows() throws Exception {
        Letter given = given();
        Path own = file(
                "own.xml",
                with(
                        three.trace("XAA", "XBB").set("Handling", SECRET),
                        "</OwnCaseReference>",
                        "<Chain><ChainId>" + UUID.randomUUID() + "</ChainId><Hop>2</Hop><ParentRequest>" + given.id()
                                + "</ParentRequest></Chain>"));
        Path report = folder.resolve("chained.xml");
        String[] inputs = {own.toString(), name(seizure()), name(seizure())};

        Typed reduced = at("XAA", redact(report, inputs, "--since", "2026-01"));
        Typed submitted = at("XAA", "submit", report);
        Typed tooFew = at("XAA", redact(folder.resolve("none.xml"), inputs, "--until", "2026-02"));

        assertThat(reduced.code()).as(reduced.err()).isEqualTo(Exit.DONE);
        assertThat(report).content().contains(given.id().toString());
        assertThat(submitted.err())
                .startsWith("CONSENT_MISSING")
                .contains(given.id().toString());
        assertThat(tooFew.code()).isEqualTo(Exit.REFUSED);
        assertThat(tooFew.err()).startsWith("TOO_FEW_TO_COUNT: There are 1 weapons of 1 documents");
        assertThat(folder.resolve("none.xml")).doesNotExist();
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
    void aCopyIsWrittenOverNoFile() throws Exception {
        Letter given = given();
        Path kept = file("kept.asice", new byte[] {1});
        Path saved = Files.createDirectory(folder.resolve("saved"));
        file("saved/" + given.id() + ".xml", new byte[] {2});

        Typed container = at("XAA", "show", name(given), "--container", kept, "--take");
        Typed document = at("XAA", "show", name(given), "--save", saved);
        Typed report = at("XAA", redact(kept, name(seizure()), name(seizure()), name(seizure())));

        for (Typed typed : List.of(container, document, report)) {
            assertThat(typed.code()).as(typed.out()).isEqualTo(Exit.USAGE);
            assertThat(typed.err()).startsWith("IO: ").contains("exists already, and nothing is written over");
        }
        assertThat(kept).hasBinaryContent(new byte[] {1});
        assertThat(saved.resolve(given.id() + ".xml")).hasBinaryContent(new byte[] {2});
        assertThat(three.waiting("XAA")).contains(given.id());
    }

    @Test
    void aDocumentInAnothersNameIsRefusedForThatAndNotForItsAttachment() throws Exception {
        Path photo = file("photo.bin", new byte[] {1});
        Letter letter = Letter.like("trace-request", three.now())
                .between("XBB", "XCC")
                .drop("Photograph")
                .set(
                        "Attachments",
                        "<Attachment><Id>photo</Id><FileName>photo.bin</FileName>"
                                + "<MediaType>application/octet-stream</MediaType><Size>1</Size><Sha256>"
                                + Digests.sha256(new byte[] {1})
                                + "</Sha256><Caption>DOCUMENT</Caption></Attachment>");

        Typed submitted = at("XAA", "submit", file("others.xml", letter.bytes()), "--attach", photo);

        assertThat(submitted.code()).isEqualTo(Exit.REFUSED);
        assertThat(submitted.err())
                .startsWith("SENDER_NOT_OURS: the rule \"sender is this node\" failed: from XBB, this node is XAA.");
    }

    @Test
    void whatIsNoDocumentIsListedAsRefusedToo() throws Exception {
        String text = new String(three.trace("XAA", "XBB").bytes(), StandardCharsets.UTF_8);

        Typed invalid = at("XAA", "submit", text("invalid.xml", text.replace("SELF_LOADING_PISTOL", "PISTOL")));
        Typed malformed = at("XAA", "submit", text("malformed.xml", text.replace("</TraceRequest>", "")));

        assertThat(invalid.err()).startsWith("CODE_INVALID: ").contains("[BLOCKING] CODE_INVALID at /");
        assertThat(malformed.err()).startsWith("XML_MALFORMED");
        assertThat(at("XAA", "refusals").out()).contains("CODE_INVALID  rest", "XML_MALFORMED  rest");
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

    /** A seizure of one rifle and twelve pistols, April 2026, for everybody. */
    private static Letter seizure() {
        Letter seizure = three.like("seizure-notice", "XBB", "XAA")
                .set(
                        "Handling",
                        "<Code>H0</Code><Evaluation><Source>A</Source><Information>1</Information></Evaluation>");
        three.submit("XBB", seizure);
        three.awaitReceipts("XBB", seizure, "XAA");
        return seizure;
    }

    private static String name(Letter letter) {
        return "XBB:" + letter.id();
    }

    private static Object[] redact(Path out, String... inputs) {
        return redact(out, inputs, new String[0]);
    }

    private static Object[] redact(Path out, String[] inputs, String... options) {
        List<Object> words = new ArrayList<>(List.of("redact"));
        words.addAll(List.of(inputs));
        words.addAll(List.of("--to", "XCC", "--agency", "Statistics desk", "--case", "ST-1", "--out", out));
        words.addAll(List.of(options));
        return words.toArray();
    }

    private static String source(Letter given) {
        return "<Source><Origin>XBB</Origin><MessageId>" + given.id() + "</MessageId></Source>";
    }

    private static byte[] with(Letter letter, String after, String more) {
        return new String(letter.bytes(), StandardCharsets.UTF_8)
                .replaceFirst(after, after + more)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Path text(String name, String document) throws Exception {
        return file(name, document.getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(String name, byte[] document) throws Exception {
        return Files.write(folder.resolve(name), document);
    }

    private static Typed at(String member, Object... words) {
        Object[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--config";
        all[words.length + 1] = three.of(member).resolve("node.yaml");
        return valise(all);
    }
}
