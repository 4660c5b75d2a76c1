package org.valise.gateway.storage.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.exchange.record.Outcome.Result.RECORDED;
import static org.valise.exchange.record.Outcome.Result.REPEATED;
import static org.valise.exchange.record.Outcome.Result.UNKNOWN;
import static org.valise.gateway.storage.archive.Specimen.A;
import static org.valise.gateway.storage.archive.Specimen.B;
import static org.valise.gateway.storage.archive.Specimen.OWN;
import static org.valise.gateway.storage.archive.Specimen.RELAY;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE;
import static org.valise.schemas.evidence.EvidenceEvent.CONTENT_HANDOVER;
import static org.valise.schemas.evidence.EvidenceEvent.RELAY_ACCEPTANCE;
import static org.valise.schemas.evidence.EvidenceEvent.RELAY_REJECTION;
import static org.valise.schemas.evidence.EvidenceEvent.SUBMISSION_REJECTION;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.valise.exchange.deliver.Held;
import org.valise.exchange.deliver.MessageRef;
import org.valise.exchange.deliver.Shelf;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.schemas.evidence.EvidenceEvent;

/** What evidence does to a message of ours that goes to A over its own link and to B over a relay. */
abstract class EvidenceContract {
    private final Specimen sent = Specimen.from(OWN);

    abstract Ledger ledger();

    abstract Shelf shelf();

    @BeforeEach
    void accept() {
        record(sent.accepted());
    }

    @Test
    void movesTheAddresseeThatAcknowledges() {
        assertThat(hear(CONTENT_CONSIGNMENT, A)).isEqualTo(RECORDED);
        assertThat(progress()).containsExactly("XAA receipt null", "XBB record null");
        assertThat(hear(CONTENT_HANDOVER, A)).isEqualTo(RECORDED);
        assertThat(progress()).containsExactly("XAA deliver null", "XBB record null");
        assertThat(shelf().evidence(OWN, sent.id()))
                .extracting(Held.Proof::event)
                .containsExactly("SubmissionAcceptance", "ContentConsignment", "ContentHandover");
    }

    @Test
    void movesThoseBehindTheRelayThatAccepts() {
        assertThat(hear(RELAY_ACCEPTANCE, RELAY)).isEqualTo(RECORDED);
        assertThat(progress()).containsExactly("XAA record null", "XBB relay null");
    }

    @Test
    void keepsTheCodeOfARefusal() {
        hear(CONTENT_CONSIGNMENT_FAILURE, A);
        assertThat(progress()).containsExactly("XAA refuse SEAL_BROKEN", "XBB record null");
        assertThat(shelf().evidence(OWN, sent.id()))
                .last()
                .extracting(Held.Proof::code)
                .isEqualTo("SEAL_BROKEN");
    }

    @Test
    void stopsThoseBehindTheRelayThatRejects() {
        hear(RELAY_REJECTION, RELAY);
        assertThat(progress()).containsExactly("XAA record null", "XBB refuse SEAL_BROKEN");
    }

    @Test
    void stopsThoseBehindALinkThatCouldNotTakeTheMessageIn() {
        assertThat(hear(CONTENT_CONSIGNMENT_FAILURE, RELAY)).isEqualTo(RECORDED);
        assertThat(progress()).containsExactly("XAA record null", "XBB refuse SEAL_BROKEN");
    }

    @Test
    void neverUndoesAReceipt() {
        hear(CONTENT_CONSIGNMENT, A);
        hear(CONTENT_CONSIGNMENT_FAILURE, A);
        hear(CONTENT_CONSIGNMENT, B);
        hear(RELAY_REJECTION, RELAY);
        hear(RELAY_ACCEPTANCE, RELAY);
        assertThat(progress()).containsExactly("XAA receipt null", "XBB receipt null");
    }

    @Test
    void letsAReceiptOvercomeARefusal() {
        hear(CONTENT_CONSIGNMENT_FAILURE, A);
        hear(CONTENT_CONSIGNMENT, A);
        assertThat(progress()).containsExactly("XAA receipt null", "XBB record null");
    }

    @Test
    void comesToTheSameInWhateverOrderEvidenceOfOneTransactionStands() {
        ledger().recordAll(List.of(
                sent.noted(CONTENT_HANDOVER, A),
                sent.noted(CONTENT_CONSIGNMENT, B),
                sent.noted(CONTENT_CONSIGNMENT, A),
                sent.noted(RELAY_ACCEPTANCE, RELAY)));
        assertThat(progress()).containsExactly("XAA deliver null", "XBB receipt null");
    }

    @Test
    void keepsTheSameStatementOnce() {
        var entry = sent.noted(CONTENT_CONSIGNMENT, A);
        assertThat(ledger().recordAll(List.of(entry, entry)))
                .extracting(Outcome::result)
                .containsExactly(RECORDED, REPEATED);
        assertThat(hear(CONTENT_CONSIGNMENT, A)).isEqualTo(REPEATED);
        assertThat(shelf().evidence(OWN, sent.id())).hasSize(2);
    }

    @Test
    void doesNotBelieveAReceiptFromWhomTheMessageWasNotSentTo() {
        assertThat(hear(CONTENT_CONSIGNMENT, "XZZ")).isEqualTo(UNKNOWN);
        assertThat(hear(CONTENT_CONSIGNMENT, RELAY)).isEqualTo(UNKNOWN);
        assertThat(hear(CONTENT_CONSIGNMENT_FAILURE, "XZZ")).isEqualTo(UNKNOWN);
        assertThat(hear(SUBMISSION_REJECTION, A)).isEqualTo(UNKNOWN);
        assertThat(progress()).containsExactly("XAA record null", "XBB record null");
    }

    @Test
    void doesNotBelieveAReceiptForOtherBytesOrForAMessageNeverSent() {
        assertThat(record(sent.withText("another").noted(CONTENT_CONSIGNMENT, A)))
                .isEqualTo(UNKNOWN);
        assertThat(record(Specimen.from(OWN).noted(CONTENT_CONSIGNMENT, A))).isEqualTo(UNKNOWN);
        assertThat(shelf().evidence(OWN, sent.id())).hasSize(1);
    }

    @Test
    void doesNotTakeEvidenceAboutAPeersMessageForOneAboutOurs() {
        var received = Specimen.from(A);
        record(received.consigned());
        assertThat(record(received.noted(CONTENT_HANDOVER, B))).isEqualTo(UNKNOWN);
    }

    private Outcome.Result hear(EvidenceEvent event, String issuer) {
        return record(sent.noted(event, issuer));
    }

    private Outcome.Result record(Entry entry) {
        return ledger().record(entry).join().result();
    }

    private Stream<String> progress() {
        return shelf().find(MessageRef.of(sent.id())).orElseThrow().addressees().stream()
                .map(each -> each.member() + ' ' + each.stage() + ' ' + each.code());
    }
}
