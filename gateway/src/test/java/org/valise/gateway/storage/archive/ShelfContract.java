package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.valise.gateway.storage.archive.Specimen.A;
import static org.valise.gateway.storage.archive.Specimen.AT;
import static org.valise.gateway.storage.archive.Specimen.B;
import static org.valise.gateway.storage.archive.Specimen.OWN;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.schemas.document.SourceFacts;

/** What every shelf shows. */
abstract class ShelfContract {

    abstract Ledger ledger();

    abstract Shelf shelf();

    @Test
    void givesAMessageAsItWasRecorded() {
        var received = Specimen.from(A);
        ledger().record(received.consigned()).join();
        assertThat(shelf().find(MessageRef.of(received.id()))).get().satisfies(held -> {
            assertThat(held.inbound()).isTrue();
            assertThat(held.origin()).isEqualTo(A);
            assertThat(held.header()).isEqualTo(received.message().header());
            assertThat(held.sealed()).isEqualTo(received.sealed());
            assertThat(held.summary()).isEqualTo(received.message().summary());
            assertThat(held.stage()).isEqualTo("record");
            assertThat(held.addressees()).isEmpty();
            assertThat(held.at()).isEqualTo(AT);
        });
        assertThat(shelf().find(MessageRef.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void listsReceivedMessagesOldestFirstFromAPlaceOn() {
        var received = List.of(Specimen.from(A), Specimen.from(B), Specimen.from(A));
        received.forEach(each -> ledger().record(each.consigned()).join());
        ledger().record(Specimen.from(OWN).accepted()).join();
        ledger().record(received.get(1).handedOver()).join();
        assertThat(shelf().received(0, 10)).extracting(Held::id).containsExactlyElementsOf(ids(received));
        assertThat(shelf().waiting(0, 10))
                .extracting(Held::id)
                .containsExactly(received.get(0).id(), received.get(2).id());
        long first = shelf().waiting(0, 1).get(0).seq();
        assertThat(shelf().waiting(first, 10))
                .extracting(Held::id)
                .containsExactly(received.get(2).id());
        assertThat(shelf().received(first, 1))
                .extracting(Held::id)
                .containsExactly(received.get(1).id());
    }

    @Test
    void listsSentMessagesNewestFirstWithTheirAddressees() {
        var sent = List.of(Specimen.from(OWN), Specimen.from(OWN), Specimen.from(OWN));
        sent.forEach(each -> ledger().record(each.accepted()).join());
        ledger().record(Specimen.from(A).consigned()).join();
        assertThat(shelf().sent(2))
                .extracting(Held::id)
                .containsExactly(sent.get(2).id(), sent.get(1).id());
        assertThat(shelf().sent(1).get(0).addressees())
                .extracting(Held.Progress::member, Held.Progress::stage, Held.Progress::at)
                .containsExactly(tuple(A, "record", AT), tuple(B, "record", AT));
    }

    @Test
    void leavesTheSealedBytesOutOfLists() {
        ledger().record(Specimen.from(A).consigned()).join();
        assertThat(shelf().waiting(0, 1).get(0).sealed()).isEmpty();
    }

    @Test
    void findsMessagesOfBothWaysUnderATerm() {
        var received = Specimen.from(A);
        var sent = Specimen.from(OWN);
        ledger().record(received.consigned()).join();
        ledger().record(sent.accepted()).join();
        assertThat(shelf().under(received.term(1), 10)).extracting(Held::id).containsExactly(received.id());
        assertThat(shelf().under(sent.term(2), 10)).extracting(Held::id).containsExactly(sent.id());
        assertThat(shelf().under(new byte[32], 10)).isEmpty();
    }

    @Test
    void doesNotLetAPeerHideAMessageOfOursByUsingItsId() {
        var sent = Specimen.from(OWN);
        ledger().record(sent.accepted()).join();
        ledger().record(new Specimen(A, sent.id(), "of A").consigned()).join();
        assertThat(shelf().find(MessageRef.of(sent.id())))
                .get()
                .extracting(Held::origin)
                .isEqualTo(OWN);
    }

    @Test
    void givesEvidenceOldestFirstAsItWasIssued() {
        var sent = Specimen.from(OWN);
        var receipt = sent.noted(CONTENT_CONSIGNMENT, B);
        ledger().record(sent.accepted()).join();
        ledger().record(receipt).join();
        assertThat(shelf().evidence(OWN, sent.id()))
                .extracting(Held.Proof::event, Held.Proof::issuer, Held.Proof::at)
                .containsExactly(tuple("SubmissionAcceptance", OWN, AT), tuple("ContentConsignment", B, AT));
        assertThat(shelf().evidence(OWN, sent.id()).get(1).contents())
                .isEqualTo(receipt.evidence().frame().contents());
        assertThat(shelf().evidence(A, sent.id())).isEmpty();
    }

    @Test
    void countsHowFarMessagesHaveCome() {
        var sent = Specimen.from(OWN);
        ledger().record(sent.accepted()).join();
        ledger().record(sent.noted(CONTENT_CONSIGNMENT, B)).join();
        ledger().record(Specimen.from(A).consigned()).join();
        assertThat(shelf().tallies())
                .containsExactlyInAnyOrder(
                        new Shelf.Tally("IN", "record", 1),
                        new Shelf.Tally("OUT", "record", 1),
                        new Shelf.Tally("OUT", "receipt", 1));
    }

    @Test
    void listsWhatWasKeptAsideNewestFirst() {
        ledger().record(Specimen.junk(A, 1)).join();
        ledger().record(Specimen.junk(B, 1)).join();
        assertThat(shelf().aside(10)).extracting(Shelf.Aside::peer).containsExactly(B, A);
        assertThat(shelf().aside(1)).hasSize(1);
    }

    @Test
    void namesWhatCameUnderAnIdOrATermWhateverElseHasIt() {
        var received = Specimen.from(A);
        var same = new Specimen(B, received.id(), received.text());
        var ours = new Specimen(OWN, received.id(), received.text());
        ledger().record(ours.accepted()).join();
        ledger().record(received.consigned()).join();
        ledger().record(same.consigned()).join();

        var both = List.of(new SourceFacts(A, received.id()), new SourceFacts(B, received.id()));
        assertThat(shelf().receivedAs(received.id())).isEqualTo(both);
        assertThat(shelf().receivedUnder(received.term(1))).isEqualTo(both);
        assertThat(shelf().receivedAs(UUID.randomUUID())).isEmpty();
        assertThat(shelf().receivedUnder(new byte[32])).isEmpty();
    }

    @Test
    void listsWhatWasRefusedWithItsExplanationNewestFirst() {
        UUID id = UUID.randomUUID();
        ledger().record(Specimen.junk(A, 1)).join();
        ledger().record(new Entry.Rejected(Optional.of(id), "NEED_TO_KNOW", "read by desk", AT, "why"))
                .join();

        assertThat(shelf().refused(10))
                .extracting(Shelf.Refused::code, Shelf.Refused::where, Shelf.Refused::explanation)
                .containsExactly(tuple("NEED_TO_KNOW", "read by desk", "why"), tuple("FRAME_MALFORMED", A, ""));
        assertThat(shelf().refused(1)).hasSize(1);
        assertThat(shelf().refused(id, 10)).extracting(Shelf.Refused::message).containsExactly(Optional.of(id));
        assertThat(shelf().refused(UUID.randomUUID(), 10)).isEmpty();
    }

    private static List<UUID> ids(List<Specimen> specimens) {
        return specimens.stream().map(Specimen::id).toList();
    }
}
