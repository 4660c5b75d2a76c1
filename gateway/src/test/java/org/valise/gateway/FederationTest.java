package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.HandOver;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.record.Acceptance;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.demo.Letter;

/** Two members with a direct link. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FederationTest {
    private TestFederation two;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        two = TestFederation.ofTwo(folder);
    }

    @AfterAll
    void stop() {
        two.close();
    }

    @Test
    void deliversOverADirectLinkAndBringsTheReceiptBack() {
        Letter letter = two.trace("XAA", "XBB");

        two.submit("XAA", letter);

        two.awaitReceipts("XAA", letter, "XBB");
        assertThat(two.progress("XAA", letter, "XBB").stage()).isEqualTo("receipt");
        assertThat(two.waiting("XBB")).containsOnlyOnce(letter.id());
        assertThat(two.document("XBB", letter)).isEqualTo(letter.bytes());
    }

    @Test
    void carriesAConversationThere() {
        Letter request = two.trace("XAA", "XBB");
        two.submit("XAA", request);
        two.awaitReceipts("XAA", request, "XBB");

        Letter acknowledgement = two.like("trace-acknowledgement", "XBB", "XAA").answering(request);
        two.submit("XBB", acknowledgement);
        two.awaitReceipts("XBB", acknowledgement, "XAA");
        Letter response = two.like("trace-response", "XBB", "XAA").answering(request);
        two.submit("XBB", response);
        two.awaitReceipts("XBB", response, "XAA");

        assertThat(two.waiting("XAA")).containsSubsequence(acknowledgement.id(), response.id());
        assertThat(two.node("XAA").desk().find(MessageRef.of(response.id())).summary())
                .satisfies(summary -> {
                    assertThat(summary.inReplyTo()).isEqualTo(request.id().toString());
                    assertThat(summary.conversation()).isEqualTo(request.value("ConversationId"));
                });
    }

    @Test
    void tellsTheSenderWhenAnAgencyHasTakenItOver() {
        Letter letter = two.trace("XAA", "XBB");
        two.submit("XAA", letter);
        two.awaitReceipts("XAA", letter, "XBB");

        two.takeOver("XBB", letter);
        HandOver again = two.node("XBB").lines().deliver(MessageRef.of(letter.id()), TestFederation.READER);

        assertThat(again.repeated()).isTrue();
        assertThat(again.agency()).contains(TestFederation.READER.name());

        two.awaitStage("XAA", letter, "XBB", "deliver");
        assertThat(two.issuers("XAA", letter.id(), "ContentHandover")).containsExactly("XBB");
        assertThat(two.waiting("XBB")).doesNotContain(letter.id());
    }

    @Test
    void tellsAnotherAgencyThatAMessageIsTakenAlready() throws Exception {
        Letter letter = two.trace("XAA", "XBB");
        two.submit("XAA", letter);
        two.awaitReceipts("XAA", letter, "XBB");
        MessageRef message = MessageRef.of("XAA", letter.id());
        NodeClient desk = two.client("XBB");

        assertThat(desk.takeOver(message)).isEmpty();
        assertThat(desk.takeOver(message).orElseThrow().agency()).isEqualTo("desk");
        Refusal taken = catchThrowableOfType(Refusal.class, () -> two.takeOver("XBB", letter));

        assertThat(taken.code()).isEqualTo("TAKEN_BY_ANOTHER");
        assertThat(taken.reason()).startsWith("desk has taken over message XAA:" + letter.id());
        assertThat(desk.takeOver(message)).isPresent();
    }

    @Test
    void acceptsTheSameDocumentAgainAndDeliversItOnce() {
        Letter letter = two.trace("XAA", "XBB");

        Acceptance first = two.submit("XAA", letter);
        Acceptance again = two.submit("XAA", letter);

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(again.evidence()).isEqualTo(first.evidence());
        two.awaitReceipts("XAA", letter, "XBB");
        Letter last = two.trace("XAA", "XBB");
        two.submit("XAA", last);
        two.awaitReceipts("XAA", last, "XBB");
        assertThat(two.waiting("XBB")).containsOnlyOnce(letter.id());
    }

    @Test
    void refusesAnotherDocumentUnderTheSameId() {
        Letter letter = two.trace("XAA", "XBB");
        two.submit("XAA", letter);
        byte[] accepted = letter.bytes();

        Letter other = letter.set("Model", "Another model");

        assertThatThrownBy(() -> two.submit("XAA", other))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("DUPLICATE_ID"));
        two.awaitReceipts("XAA", letter, "XBB");
        assertThat(two.document("XBB", letter)).isEqualTo(accepted);
    }
}
