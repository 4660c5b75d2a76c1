package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.record.Outcome.Result.CONFLICT;
import static org.valise.exchange.record.Outcome.Result.RECORDED;
import static org.valise.exchange.record.Outcome.Result.REPEATED;
import static org.valise.exchange.record.Outcome.Result.UNKNOWN;
import static org.valise.gateway.storage.archive.Specimen.A;
import static org.valise.gateway.storage.archive.Specimen.OWN;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.send.Outbox;
import org.valise.exchange.send.OutboxItem;

/** What every ledger does with every kind of entry, with the outbox and the shelf that show it. */
abstract class LedgerContract {

    abstract Ledger ledger();

    abstract Outbox outbox();

    abstract Shelf shelf();

    @Test
    void acceptsASubmissionAndPutsItIntoTheOutboxOncePerLink() {
        var sent = Specimen.from(OWN);
        assertThat(record(sent.accepted())).isEqualTo(RECORDED);
        assertThat(shelf().find(MessageRef.of(sent.id())))
                .get()
                .extracting(Held::inbound, Held::origin)
                .containsExactly(false, OWN);
        assertThat(outbox().after(0, 10))
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.message()).isEqualTo(sent.id()))
                .extracting(OutboxItem::link)
                .containsExactlyInAnyOrder(A, Specimen.RELAY);
        assertThat(shelf().evidence(OWN, sent.id()))
                .extracting(Held.Proof::event)
                .containsExactly("SubmissionAcceptance");
    }

    @Test
    void answersTheSameSubmissionWithItsFirstAcceptanceAndSendsItOnce() {
        var sent = Specimen.from(OWN);
        var first = sent.accepted();
        record(first);
        var again = ledger().record(sent.accepted()).join();
        assertThat(again.result()).isEqualTo(REPEATED);
        assertThat(again.evidence()).get().isEqualTo(frame(first.acceptance()));
        assertThat(outbox().after(0, 10)).hasSize(2);
    }

    @Test
    void refusesAnotherDocumentUnderAnIdThatWasAccepted() {
        var sent = Specimen.from(OWN);
        record(sent.accepted());
        assertThat(record(sent.withText("another").accepted())).isEqualTo(CONFLICT);
        assertThat(shelf().find(MessageRef.of(sent.id())))
                .get()
                .extracting(Held::sealed)
                .isEqualTo(sent.sealed());
        assertThat(outbox().after(0, 10)).hasSize(2);
    }

    @Test
    void tellsRepetitionsApartWithinOneTransaction() {
        var sent = Specimen.from(OWN);
        var received = Specimen.from(A);
        var outcomes = ledger().recordAll(List.of(
                sent.accepted(),
                received.consigned(),
                sent.accepted(),
                received.withText("another").consigned(),
                received.consigned(),
                sent.withText("another").accepted()));
        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly(RECORDED, RECORDED, REPEATED, CONFLICT, REPEATED, CONFLICT);
    }

    @Test
    void putsAPeersMessageIntoTheInboxAndTheReceiptIntoTheOutbox() {
        var received = Specimen.from(A);
        var entry = received.consigned();
        assertThat(record(entry)).isEqualTo(RECORDED);
        assertThat(shelf().waiting(0, 10)).extracting(Held::id).containsExactly(received.id());
        assertThat(outbox().after(0, 10)).singleElement().satisfies(item -> {
            assertThat(item.link()).isEqualTo(entry.link());
            assertThat(item.message()).isEqualTo(entry.receipt().record().eventId());
            assertThat(FrameCodec.write(item.frame())).isEqualTo(frame(entry.receipt()));
        });
    }

    @Test
    void sendsTheFirstReceiptAgainWhenTheSameMessageComesAgain() {
        var received = Specimen.from(A);
        var first = received.consigned();
        record(first);
        outbox().sent(outbox().after(0, 10));
        var again = ledger().record(received.consigned()).join();
        assertThat(again.result()).isEqualTo(REPEATED);
        assertThat(again.evidence()).get().isEqualTo(frame(first.receipt()));
        assertThat(outbox().after(0, 10))
                .singleElement()
                .extracting(item -> FrameCodec.write(item.frame()))
                .isEqualTo(frame(first.receipt()));
        assertThat(shelf().waiting(0, 10)).hasSize(1);
    }

    @Test
    void refusesOtherBytesUnderTheSameIdOfTheSamePeerButNotOfAnother() {
        var received = Specimen.from(A);
        record(received.consigned());
        assertThat(record(received.withText("another").consigned())).isEqualTo(CONFLICT);
        assertThat(record(new Specimen(Specimen.B, received.id(), "of B").consigned()))
                .isEqualTo(RECORDED);
        assertThat(outbox().after(0, 10)).hasSize(2);
    }

    @Test
    void answersAnEnvelopeThatPassesWithEvidenceOnce() {
        var passing = Specimen.from(A);
        var first = passing.passed();
        assertThat(record(first)).isEqualTo(RECORDED);
        var again = ledger().record(passing.passed()).join();
        assertThat(again.result()).isEqualTo(REPEATED);
        assertThat(again.evidence()).get().isEqualTo(frame(first.evidence()));
        assertThat(record(passing.withText("another").passed())).isEqualTo(CONFLICT);
        assertThat(outbox().after(0, 10)).hasSize(1);
        assertThat(shelf().find(MessageRef.of(passing.id()))).isEmpty();
    }

    @Test
    void handsAMessageOverOnce() {
        var received = Specimen.from(A);
        record(received.consigned());
        var first = received.handedOver();
        assertThat(record(first)).isEqualTo(RECORDED);
        var again = ledger().record(received.handedOver()).join();
        assertThat(again.result()).isEqualTo(REPEATED);
        assertThat(again.evidence()).get().isEqualTo(frame(first.handover()));
        assertThat(shelf().waiting(0, 10)).isEmpty();
        assertThat(shelf().received(0, 10)).extracting(Held::stage).containsExactly("deliver");
        assertThat(outbox().after(0, 10)).hasSize(2);
    }

    @Test
    void handsOverNothingThatIsNotThere() {
        var sent = Specimen.from(OWN);
        record(sent.accepted());
        assertThat(record(sent.handedOver())).isEqualTo(UNKNOWN);
        assertThat(record(Specimen.from(A).handedOver())).isEqualTo(UNKNOWN);
    }

    @Test
    void keepsAFrameAsideAndTellsItsSenderOnceForTheSameBytes() {
        var refused = Specimen.from(A);
        record(refused.quarantined());
        record(refused.quarantined());
        record(refused.withText("another").quarantined());
        assertThat(shelf().aside(10))
                .hasSize(3)
                .allSatisfy(aside -> assertThat(aside.code()).isEqualTo("LINK_NOT_ENTITLED"))
                .extracting(Shelf.Aside::id)
                .containsOnly(Optional.of(refused.id()));
        assertThat(outbox().after(0, 10)).hasSize(2);
        assertThat(record(refused.consigned())).isEqualTo(RECORDED);
    }

    @Test
    void saysNothingWhenItKeepsAsideWhatItHasTakenOrPassedOnBefore() {
        var taken = Specimen.from(A);
        var passed = Specimen.from(Specimen.B);
        record(taken.consigned());
        record(passed.passed());

        record(taken.quarantined());
        record(passed.quarantined());

        assertThat(shelf().aside(10)).hasSize(2);
        assertThat(outbox().after(0, 10)).as("our two receipts").hasSize(2);
        record(taken.withText("another").quarantined());
        assertThat(outbox().after(0, 10)).hasSize(3);
    }

    @Test
    void keepsJunkAsideThatNamesNobody() {
        assertThat(record(Specimen.junk(A, 100))).isEqualTo(RECORDED);
        assertThat(shelf().aside(10)).extracting(Shelf.Aside::id).containsExactly(Optional.empty());
        assertThat(outbox().after(0, 10)).isEmpty();
    }

    @Test
    void takesARefusedSubmission() {
        var rejected = new Entry.Rejected(Optional.empty(), "DOCUMENT_INVALID", "folder", Specimen.AT);
        assertThat(record(rejected)).isEqualTo(RECORDED);
        assertThat(shelf().sent(10)).isEmpty();
    }

    @Test
    void recordsAllKindsInOneTransactionAndAnswersInOrder() {
        var sent = Specimen.from(OWN);
        record(sent.accepted());
        var outcomes = ledger().recordAll(List.of(
                Specimen.junk(A, 1),
                Specimen.from(A).consigned(),
                sent.noted(CONTENT_CONSIGNMENT, A),
                Specimen.from(OWN).noted(CONTENT_CONSIGNMENT, A),
                Specimen.from(A).passed()));
        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly(RECORDED, RECORDED, RECORDED, UNKNOWN, RECORDED);
        assertThat(ledger().recordAll(List.of())).isEmpty();
    }

    private Outcome.Result record(Entry entry) {
        return ledger().record(entry).join().result();
    }

    private static byte[] frame(SignedEvidence evidence) {
        return FrameCodec.write(evidence.frame());
    }
}
