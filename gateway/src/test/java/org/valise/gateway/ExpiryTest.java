package org.valise.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.valise.exchange.Refusal;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.expire.Expire;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.demo.Letter;

/** What expires ends with signed evidence, once, and both sides agree in the end. */
class ExpiryTest {
    private static final Duration LIFE = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private TestFederation federation;

    @BeforeEach
    void write() throws Exception {
        federation = new TestFederation(folder, "Valise demonstration", clock)
                .state("XAA", "")
                .state("XBB", "XRO")
                .state("XCC", "XRO")
                .regional("XRO")
                .link("XAA", "XBB")
                .link("XAA", "XRO")
                .link("XBB", "XRO")
                .link("XCC", "XRO")
                .write();
    }

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    void endsWithTheSendersOwnNegativeWhenItsAddresseeIsAway() throws Exception {
        federation.start("XAA");
        Letter letter = submit("XBB");
        federation.awaitStage("XAA", letter, "XBB", "send");
        clock.goOn(LIFE.plusSeconds(1));
        federation.stop("XAA").start("XAA");
        assertThat(federation.progress("XAA", letter, "XBB").stage()).isEqualTo("send");

        clock.goOn(Expire.MARGIN);

        assertThat(federation.awaitStage("XAA", letter, "XBB", "refuse").code()).isEqualTo("MESSAGE_EXPIRED");
        assertThat(federation.issuers("XAA", letter.id(), "RelayFailure")).containsExactly("XAA");
        assertThat(federation.node("XAA").status().warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("1 messages of ours expired unanswered"));
        assertThat(NodeClient.ofOperator(federation.configuration("XAA")).metrics())
                .contains("valise_ended_total{code=\"MESSAGE_EXPIRED\",line=\"outbound\"} 1.0");
    }

    @Test
    void isRefusedByAnAddresseeThatComesBackTooLate() throws Exception {
        federation.start("XAA");
        Letter letter = submit("XBB");
        federation.awaitStage("XAA", letter, "XBB", "send");
        clock.goOn(LIFE.plus(Expire.MARGIN).plusSeconds(1));
        federation.awaitStage("XAA", letter, "XBB", "refuse");

        federation.start("XBB");

        TestFederation.awaiting("the addressee's own no")
                .until(() -> !federation
                        .issuers("XAA", letter.id(), "ContentConsignmentFailure")
                        .isEmpty());
        assertThat(federation.waiting("XBB")).isEmpty();
        assertThat(federation.progress("XAA", letter, "XBB").stage()).isEqualTo("refuse");
    }

    @Test
    void isDeliveredAfterAllWhenTheReceiptComesLate() throws Exception {
        federation.start("XAA");
        Letter letter = submit("XBB");
        federation.awaitStage("XAA", letter, "XBB", "send");
        clock.goOn(LIFE.plus(Expire.MARGIN).plusSeconds(1));
        federation.awaitStage("XAA", letter, "XBB", "refuse");

        // By its own clock, which is behind, the addressee takes it in time.
        federation.nodes.put("XBB", Node.start(federation.configuration("XBB"), new MovableClock()));

        federation.awaitStage("XAA", letter, "XBB", "receipt");
        assertThat(federation.waiting("XBB")).containsExactly(letter.id());
    }

    @Test
    void endsWithTheReceiversNegativeWhenNoAgencyTakesItOver() throws Exception {
        federation.start("XAA", "XBB");
        Letter taken = submit("XBB");
        Letter left = submit("XBB");
        federation.awaitReceipts("XAA", left, "XBB");
        federation.awaitReceipts("XAA", taken, "XBB");
        federation.takeOver("XBB", taken);
        federation.awaitStage("XAA", taken, "XBB", "deliver");

        clock.goOn(LIFE.plusSeconds(1));

        Held.Progress ended = federation.awaitStage("XAA", left, "XBB", "refuse");
        assertThat(ended.code()).isEqualTo("MESSAGE_EXPIRED");
        assertThat(federation.issuers("XAA", left.id(), "ContentHandoverFailure"))
                .containsExactly("XBB");
        assertThat(federation.waiting("XBB")).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, () -> federation.takeOver("XBB", left))
                        .code())
                .isEqualTo("MESSAGE_EXPIRED");
        assertThat(federation.progress("XAA", taken, "XBB").stage()).isEqualTo("deliver");
        assertThat(federation.node("XBB").status().warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("1 messages expired in our inbox"));
    }

    @Test
    void goesNoFurtherThanTheRelayThatItReachesTooLate() throws Exception {
        federation.start("XAA");
        Letter letter = submit("XCC");
        federation.awaitStage("XAA", letter, "XCC", "send");
        clock.goOn(LIFE.plusSeconds(1));

        federation.start("XRO");

        assertThat(federation.awaitStage("XAA", letter, "XCC", "refuse").code()).isEqualTo("MESSAGE_EXPIRED");
        assertThat(federation.issuers("XAA", letter.id(), "RelayRejection")).containsExactly("XRO");
    }

    @Test
    void namesTheMissingWayWhenThereIsNone() throws Exception {
        federation.start("XAA");
        Letter letter = submit("XBB");
        federation.node("XAA").publish(federation.edit(draft -> {
            draft.links().cut("XAA", "XBB");
            draft.links().cut("XAA", "XRO");
        }));

        clock.goOn(LIFE.plus(Expire.MARGIN).plusSeconds(1));

        assertThat(federation.awaitStage("XAA", letter, "XBB", "refuse").code()).isEqualTo("ADDRESSEE_UNREACHABLE");
        assertThat(federation.issuers("XAA", letter.id(), "RelayFailure")).isEqualTo(List.of("XAA"));
    }

    private Letter submit(String to) {
        Letter letter = federation.trace("XAA", to).expiring(clock.instant().plus(LIFE));
        federation.submit("XAA", letter);
        return letter;
    }
}
