package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Digests;
import org.valise.exchange.deliver.Shelf;
import org.valise.gateway.demo.Letter;

/** An agency of XAA that writes files, and one of XBB that finds them. */
class FolderDoorTest {
    private static final String FOLDERS = "folders: {in: agency/in, out: agency/out}";
    private static final int ATTACHMENT_BYTES = 2_200_000;

    @TempDir
    Path folder;

    private TestFederation two;
    private Path in;
    private Path out;

    @BeforeEach
    void write() throws Exception {
        two = new TestFederation(folder)
                .state("XAA", "")
                .state("XBB", "")
                .link("XAA", "XBB")
                .write()
                .configure("XAA", FOLDERS);
        in = two.of("XAA").resolve("agency/in");
        out = two.of("XBB").resolve("agency/out");
    }

    @AfterEach
    void close() {
        two.close();
    }

    @Test
    void takesADocumentAndPutsItOutAtItsAddressee() throws Exception {
        two.configure("XBB", FOLDERS).start("XAA", "XBB");
        Letter letter = two.trace("XAA", "XBB");

        put("request.xml", letter.bytes());

        await(in.resolve("accepted/request.xml"));
        two.awaitStage("XAA", letter, "XBB", "deliver");
        await(shown(letter).resolve("document.xml"));
        assertThat(shown(letter).resolve("document.xml")).hasBinaryContent(letter.bytes());
        assertThat(two.waiting("XBB")).isEmpty();
        assertThat(in.resolve("working")).isEmptyDirectory();
    }

    @Test
    void laysFindingsBesideADocumentThatItRefuses() throws Exception {
        two.start("XAA");
        Letter letter = two.trace("XAA", "XBB").set("Category", "BOW_AND_ARROW");

        put("request.xml", letter.bytes());
        put("stranger.xml", two.trace("XAA", "XZZ").bytes());

        await(in.resolve("refused/request.xml"));
        assertThat(in.resolve("refused/request.xml")).hasBinaryContent(letter.bytes());
        assertThat(in.resolve("refused/request.xml.findings.txt"))
                .content()
                .contains("Category")
                .contains("CODE_");
        await(in.resolve("refused/stranger.xml"));
        assertThat(in.resolve("refused/stranger.xml.findings.txt"))
                .content()
                .startsWith("ADDRESSEE_UNKNOWN")
                .contains("addressee is a member: XZZ is not listed [ADDRESSEE_UNKNOWN]");
        assertThat(two.holds("XAA", letter)).isFalse();
    }

    @Test
    void leavesWhatItsReaderMayNotSeeAndSaysSoOnceInTheAudit() throws Exception {
        two.configure("XBB", FOLDERS).start("XAA", "XBB");
        Letter restricted = two.trace("XAA", "XBB").set("NeedToKnow", "Inspectors general");
        Letter open = two.trace("XAA", "XBB");
        two.submit("XAA", restricted);
        two.awaitReceipts("XAA", restricted, "XBB");
        two.submit("XAA", open);

        await(shown(open));

        assertThat(two.waiting("XBB")).containsExactly(restricted.id());
        assertThat(shown(restricted)).doesNotExist();
        assertThat(two.node("XBB").shelf().refused(restricted.id(), 10))
                .extracting(Shelf.Refused::code, Shelf.Refused::where)
                .containsExactly(tuple("NEED_TO_KNOW", "read by desk"));
    }

    @Test
    void takesAttachmentsFromTheFolderBesideTheDocument() throws Exception {
        two.configure("XBB", FOLDERS).start("XAA", "XBB");
        byte[] content = new byte[ATTACHMENT_BYTES];
        new Random(3).nextBytes(content);
        Letter report = Letter.like("illicit-route-report", two.now())
                .between("XAA", "XBB")
                .set("Size", String.valueOf(content.length))
                .set("Sha256", Digests.sha256(content));
        Files.createDirectories(in.resolve("report"));
        Files.write(in.resolve("report").resolve(report.value("FileName")), content);

        put("report.xml", report.bytes());

        await(in.resolve("accepted/report.xml"));
        two.awaitStage("XAA", report, "XBB", "deliver");
        await(shown(report));
        assertThat(shown(report).resolve(report.value("Id") + "-" + report.value("FileName")))
                .hasBinaryContent(content);
    }

    @Test
    void takesUpWhatAnInterruptedRunHasLeft() throws Exception {
        Letter untouched = two.trace("XAA", "XBB");
        Letter accepted = two.trace("XAA", "XBB");
        two.start("XAA", "XBB");
        two.submit("XAA", accepted);
        two.stop("XAA");
        Files.write(in.resolve("working/untouched.xml"), untouched.bytes());
        Files.write(in.resolve("working/accepted.xml"), accepted.bytes());

        two.start("XAA");

        await(in.resolve("accepted/untouched.xml"));
        await(in.resolve("accepted/accepted.xml"));
        two.awaitReceipts("XAA", untouched, "XBB");
        two.awaitReceipts("XAA", accepted, "XBB");
        assertThat(two.waiting("XBB")).containsExactlyInAnyOrder(untouched.id(), accepted.id());
    }

    @Test
    void completesWhatWasHandedOverAndWritesAnewWhatWasNot() throws Exception {
        two.start("XAA", "XBB");
        Letter handedOver = two.trace("XAA", "XBB");
        Letter halfWritten = two.trace("XAA", "XBB");
        for (Letter letter : List.of(handedOver, halfWritten)) {
            two.submit("XAA", letter);
            two.awaitReceipts("XAA", letter, "XBB");
        }
        partial(handedOver, handedOver.bytes());
        partial(halfWritten, new byte[] {'<'});
        two.takeOver("XBB", handedOver);
        two.stop("XBB").configure("XBB", FOLDERS);

        two.start("XBB");

        for (Letter letter : List.of(handedOver, halfWritten)) {
            await(shown(letter));
            assertThat(shown(letter).resolve("document.xml")).hasBinaryContent(letter.bytes());
            two.awaitStage("XAA", letter, "XBB", "deliver");
        }
        try (Stream<Path> shown = Files.list(out)) {
            assertThat(shown.filter(path -> !path.endsWith(".partial"))).hasSize(2);
        }
        assertThat(out.resolve(".partial")).isEmptyDirectory();
    }

    private void put(String name, byte[] document) throws IOException {
        Path written = Files.write(in.resolve(name + ".tmp"), document);
        Files.move(written, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void partial(Letter letter, byte[] document) throws IOException {
        Path partial = Files.createDirectories(out.resolve(".partial").resolve(name(letter)));
        Files.write(partial.resolve("document.xml"), document);
    }

    private Path shown(Letter letter) {
        return out.resolve(name(letter));
    }

    private static String name(Letter letter) {
        return "XAA-" + letter.id();
    }

    private static void await(Path path) {
        TestFederation.awaiting(path.toString()).until(() -> Files.exists(path));
    }
}
