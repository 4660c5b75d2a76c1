package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.gateway.storage.archive.Specimen.A;
import static org.valise.gateway.storage.archive.Specimen.OWN;
import static org.valise.gateway.storage.archive.Specimen.RELAY;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.send.Outbox;
import org.valise.exchange.send.OutboxItem;

/** What every outbox does. */
abstract class OutboxContract {

    abstract Ledger ledger();

    abstract Outbox outbox();

    abstract Shelf shelf();

    @Test
    void givesTheFrameOfAMessageAsItWasRecorded() {
        var sent = Specimen.from(OWN);
        ledger().record(sent.accepted()).join();
        assertThat(outbox().after(0, 10)).allSatisfy(item -> {
            assertThat(item.origin()).isEqualTo(OWN);
            assertThat(item.attachments()).isEqualTo(2);
            assertThat(item.frame()).isInstanceOfSatisfying(Frame.Envelope.class, envelope -> {
                assertThat(envelope.header()).isEqualTo(sent.message().header());
                assertThat(envelope.sealed()).isEqualTo(sent.sealed());
            });
        });
    }

    @Test
    void sendsEachPieceOfEvidenceInOurOwnName() {
        var received = Specimen.from(A);
        ledger().record(received.consigned()).join();
        ledger().record(received.handedOver()).join();
        assertThat(outbox().after(0, 10)).hasSize(2);
        assertThat(outbox().after(0, 10)).allSatisfy(item -> {
            assertThat(item.origin()).isEqualTo(OWN);
            assertThat(item.attachments()).isZero();
        });
    }

    @Test
    void goesOnAfterAPlaceInTheOrderOfRecording() {
        List<UUID> recorded = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var passing = Specimen.from(A).passed();
            recorded.add(passing.evidence().record().eventId());
            ledger().record(passing).join();
        }
        var first = outbox().after(0, 2);
        var rest = outbox().after(first.get(1).seq(), 10);
        assertThat(Stream.concat(first.stream(), rest.stream()).map(OutboxItem::message))
                .containsExactlyElementsOf(recorded);
    }

    @Test
    void leavesOutTheLinksThatItIsTold() {
        ledger().record(Specimen.from(OWN).accepted()).join();

        assertThat(outbox().after(0, 1, Set.of(A))).extracting(OutboxItem::link).containsExactly(RELAY);
        assertThat(outbox().after(0, 10, Set.of(A, RELAY))).isEmpty();
    }

    @Test
    void letsGoOfWhatWasSentAndMovesItsAddressees() {
        var sent = Specimen.from(OWN);
        ledger().record(sent.accepted()).join();
        var toA = outbox().after(0, 10).stream()
                .filter(item -> item.link().equals(A))
                .toList();
        outbox().sent(toA);
        outbox().sent(toA);
        assertThat(outbox().after(0, 10)).extracting(OutboxItem::link).containsExactly(RELAY);
        assertThat(shelf().find(MessageRef.of(sent.id())).orElseThrow().stage()).isEqualTo("record");
        assertThat(stages(sent)).containsExactly("send", "record");
        outbox().sent(outbox().after(0, 10));
        assertThat(stages(sent)).containsExactly("send", "send");
        assertThat(shelf().find(MessageRef.of(sent.id())).orElseThrow().stage()).isEqualTo("send");
    }

    @Test
    void doesNotMoveBackAnAddresseeWhoseReceiptWasQuicker() {
        var sent = Specimen.from(OWN);
        ledger().record(sent.accepted()).join();
        ledger().record(sent.noted(CONTENT_CONSIGNMENT, A)).join();
        outbox().sent(outbox().after(0, 10));
        assertThat(stages(sent)).containsExactly("receipt", "send");
    }

    @Test
    void callsAfterACommitThatHasAddedSomethingAndThenOnly() {
        List<Integer> waiting = new ArrayList<>();
        outbox().onCommit(() -> waiting.add(outbox().after(0, 10).size()));
        var sent = Specimen.from(OWN);
        ledger().record(sent.accepted()).join();
        ledger().record(sent.noted(CONTENT_CONSIGNMENT, A)).join();
        ledger().recordAll(List.of(Specimen.from(A).consigned()));
        assertThat(waiting).containsExactly(2, 3);
    }

    private Stream<String> stages(Specimen sent) {
        return shelf().find(MessageRef.of(sent.id())).orElseThrow().addressees().stream()
                .map(Held.Progress::stage);
    }
}
