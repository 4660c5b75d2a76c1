package org.valise.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.deliver.MessageRef;
import org.valise.gateway.TestFederation;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.demo.Letter;

/** At the HTTP door each reader sees what its token entitles it to. */
class ReadersTest {
    @TempDir
    private Path folder;

    @Test
    void seeWhatTheirAgencyMaySee() throws Exception {
        try (TestFederation two = TestFederation.ofTwo(folder)) {
            Letter letter = two.trace("XAA", "XBB");
            two.submit("XAA", letter);
            two.awaitReceipts("XAA", letter, "XBB");
            MessageRef message = MessageRef.of(letter.id());
            NodeClient desk = two.client("XBB");
            NodeClient operator = NodeClient.of(two.configuration("XBB"), Optional.empty());

            assertThat(desk.document(message)).isEqualTo(letter.bytes());
            assertThat(operator.message(message).message().id()).isEqualTo(letter.id());
            NodeClient.Answer refused = catchThrowableOfType(NodeClient.Answer.class, () -> operator.document(message));
            assertThat(refused.problem().code()).isEqualTo("NEED_TO_KNOW");
            assertThat(refused.problem().explanation()).contains("reader needs to know: operator is in 0 of 1 groups");
            assertThat(operator.refused(Optional.of(letter.id())))
                    .extracting(Views.Refused::where, Views.Refused::explanation)
                    .contains(tuple("read by operator", refused.problem().explanation()));
            Path container = folder.resolve("proof.asice");
            assertThat(desk.download(message, "container", container).orElseThrow())
                    .startsWith("Not in judicial proceedings without permission of the provider. Not to be passed on at"
                            + " all. Only for INVESTIGATION, TRACING. Not to be kept after ")
                    .endsWith("Further restrictions stand in the document, under Handling.");
            assertThat(Files.size(container)).isPositive();
            Path kept = folder.resolve("kept.asice");
            assertThat(catchThrowableOfType(
                                    NodeClient.Answer.class, () -> operator.download(message, "container", kept))
                            .problem()
                            .code())
                    .isEqualTo("NEED_TO_KNOW");
            assertThat(kept).doesNotExist();
        }
    }

    @Test
    void whoMayNotReadAMessageCanNeitherTakeItOverNorLearnOfItInOtherWays() throws Exception {
        try (TestFederation two = TestFederation.ofTwo(folder)) {
            Letter letter = two.trace("XAA", "XBB");
            two.submit("XAA", letter);
            two.awaitReceipts("XAA", letter, "XBB");
            MessageRef message = MessageRef.of("XAA", letter.id());
            NodeClient desk = two.client("XBB");
            NodeClient operator = NodeClient.of(two.configuration("XBB"), Optional.empty());
            String search = "/v1/search?serial=BK204417";
            byte[] naming = new String(two.trace("XBB", "XAA").bytes(), StandardCharsets.UTF_8)
                    .replace(
                            "</Handling>",
                            "</Handling><Source><Origin>XAA</Origin><MessageId>" + letter.id()
                                    + "</MessageId></Source>")
                    .getBytes(StandardCharsets.UTF_8);

            assertRefused(() -> operator.takeOver(message));
            assertRefused(() -> operator.explain(message, "XAA"));
            assertRefused(() -> operator.explain(naming, "XAA"));
            assertThat(operator.list(search)).isEmpty();
            assertThat(two.waiting("XBB")).containsExactly(letter.id());

            assertThat(desk.explain(message, "XAA").rules()).isNotEmpty();
            assertThat(desk.explain(naming, "XAA").rules()).isNotEmpty();
            assertThat(desk.list(search)).extracting(Views.MessageLine::id).containsExactly(letter.id());
            desk.takeOver(message);
            assertThat(two.waiting("XBB")).isEmpty();
        }
    }

    private static void assertRefused(ThrowingCallable asking) {
        NodeClient.Answer refused = catchThrowableOfType(NodeClient.Answer.class, asking);
        assertThat(refused.problem().code()).isEqualTo("NEED_TO_KNOW");
    }
}
