package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Digests;
import org.valise.gateway.demo.Letter;

/** Two members without a link, a relay between them, and a group of all three. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayedFederationTest {
    private static final int ATTACHMENT_BYTES = 3_500_000;

    private TestFederation three;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        three = new TestFederation(temporary)
                .state("XAA", "XRO")
                .state("XBB", "XRO")
                .regional("XRO")
                .link("XAA", "XRO")
                .link("XBB", "XRO")
                .group("XRG", "XRO", List.of("XAA", "XBB", "XRO"))
                .write()
                .start("XAA", "XBB", "XRO");
    }

    @AfterAll
    void stop() {
        three.close();
    }

    @Test
    void deliversOverTheRelayWhichKeepsNoCopy() {
        Letter letter = three.trace("XAA", "XBB");

        three.submit("XAA", letter);

        three.awaitReceipts("XAA", letter, "XBB");
        assertThat(three.issuers("XAA", letter.id(), "RelayAcceptance")).containsExactly("XRO");
        assertThat(three.waiting("XBB")).containsOnlyOnce(letter.id());
        assertThat(three.holds("XRO", letter)).isFalse();
    }

    @Test
    void deliversToEachMemberOfAGroupOnceAndBringsEachReceiptBack() {
        Letter notice = three.like("seizure-notice", "XAA", "XBB").toGroup("XAA", "XRG");

        three.submit("XAA", notice);

        three.awaitReceipts("XAA", notice, "XBB", "XRO");
        for (String member : List.of("XBB", "XRO")) {
            assertThat(three.waiting(member)).containsOnlyOnce(notice.id());
            assertThat(three.document(member, notice)).isEqualTo(notice.bytes());
        }
        assertThat(three.waiting("XAA")).doesNotContain(notice.id());
    }

    @Test
    void carriesAnAttachmentOverTheRelay() throws Exception {
        byte[] content = new byte[ATTACHMENT_BYTES];
        new Random(7).nextBytes(content);
        Letter report = Letter.like("illicit-route-report", three.now())
                .toGroup("XBB", "XRG")
                .set("Size", String.valueOf(content.length))
                .set("Sha256", Digests.sha256(content));
        Path file = Files.write(folder.resolve("map"), content);
        three.client("XBB").attach(report.id(), report.value("Id"), file);

        three.submit("XBB", report);

        three.awaitReceipts("XBB", report, "XAA", "XRO");
        for (String member : List.of("XAA", "XRO")) {
            assertThat(three.attachment(member, report, report.value("Id"))).isEqualTo(content);
        }
    }
}
