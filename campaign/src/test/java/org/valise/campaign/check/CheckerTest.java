package org.valise.campaign.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.valise.campaign.check.Violation.Kind.ALTERED;
import static org.valise.campaign.check.Violation.Kind.ARCHIVE;
import static org.valise.campaign.check.Violation.Kind.DELIVERED_AND_REFUSED;
import static org.valise.campaign.check.Violation.Kind.EVIDENCE;
import static org.valise.campaign.check.Violation.Kind.LOST;
import static org.valise.campaign.check.Violation.Kind.NEVER_ACCEPTED;
import static org.valise.campaign.check.Violation.Kind.OUT_OF_ORDER;
import static org.valise.campaign.check.Violation.Kind.TWICE;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.valise.campaign.history.Event;

/** The checker finds each fault in books that were doctored, and nothing in clean ones. */
class CheckerTest {
    private final Books books = Books.clean();

    @Test
    void findsNothingInCleanBooks() {
        assertThat(books.verdict()).isEqualTo(new Verdict(3, 3, 0, Map.of(), List.of()));
    }

    @Test
    void findsNothingWhenAMessageEndsByASignedNegativeWithItsReason() {
        books.withoutArrivalOf(2).atSender.add(Books.negative(2, Optional.of("MESSAGE_EXPIRED")));

        assertThat(books.verdict()).isEqualTo(new Verdict(3, 2, 1, Map.of("XBB MESSAGE_EXPIRED", 1), List.of()));
    }

    @Test
    void countsAMessageAsAcceptedWhoseAnswerNobodyHasHeard() {
        books.history.removeIf(
                event -> event instanceof Event.Accepted && event.id().equals(Books.id(3)));

        assertThat(books.verdict()).isEqualTo(new Verdict(3, 3, 0, Map.of(), List.of()));
    }

    @Test
    void findsNothingWhenAnOfferWasRefusedAndNeverSeenAgain() {
        UUID refused = UUID.randomUUID();
        books.history.add(new Event.Offered(refused, "XAA", "XBB", "customs", Books.CONVERSATION, 4, "document"));
        books.history.add(new Event.Refused(refused, "DATED_AHEAD"));

        assertThat(books.verdict().violations()).isEmpty();
    }

    @Test
    void findsAMessageThatWasLost() {
        books.withoutArrivalOf(2);

        assertThat(books.wrongWith(2)).containsExactly(LOST);
    }

    @Test
    void findsAMessageThatStillWaitsInTheInbox() {
        books.history.removeIf(
                event -> event instanceof Event.Taken && event.id().equals(Books.id(3)));

        assertThat(books.wrongWith(3)).containsExactly(LOST);
    }

    @Test
    void findsAMessageThatWasTakenOverTwice() {
        books.history.add(Books.taken(2, 2));

        assertThat(books.wrongWith(2)).containsExactly(TWICE);
    }

    @Test
    void findsMessagesThatWereTakenOverInAnotherOrder() {
        Collections.swap(books.history, 2, 5);

        assertThat(books.wrongWith(1)).containsExactly(OUT_OF_ORDER);
    }

    @Test
    void findsMessagesThatCameIntoTheInboxInAnotherOrder() {
        books.history.set(2, Books.taken(1, 3));
        books.history.set(8, Books.taken(3, 4));

        assertThat(books.wrongWith(1)).containsExactly(OUT_OF_ORDER);
    }

    @Test
    void expectsNoOrderOfAMessageThatEndedByANegative() {
        books.withoutArrivalOf(1).atSender.add(Books.negative(1, Optional.of("MESSAGE_EXPIRED")));

        assertThat(books.verdict().violations()).isEmpty();
    }

    @Test
    void findsAMessageThatNobodyHasEverHandedIn() {
        books.history.removeIf(event -> event.id().equals(Books.id(3)) && !(event instanceof Event.Taken));

        assertThat(books.wrongWith(3)).contains(NEVER_ACCEPTED);
    }

    @Test
    void findsAMessageThatWasDeliveredAlthoughItsSenderWasRefused() {
        books.history.replaceAll(
                event -> event instanceof Event.Accepted && event.id().equals(Books.id(3))
                        ? new Event.Refused(event.id(), "DATED_AHEAD")
                        : event);

        assertThat(books.wrongWith(3)).contains(NEVER_ACCEPTED);
    }

    @Test
    void findsAMessageInAnArchiveThatNobodyHasEverHandedIn() {
        UUID stranger = UUID.randomUUID();
        books.received.add(new Archive.Received(stranger, "XAA", "envelope", 9, false));

        assertThat(books.verdict().violations())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(NEVER_ACCEPTED));
    }

    @Test
    void findsOtherBytesThanThoseHandedIn() {
        books.history.set(
                5, new Event.Taken(Books.id(2), "XBB", "XAA", "police", Books.CONVERSATION, 2, "other bytes", 1));

        assertThat(books.wrongWith(2)).containsExactly(ALTERED);
    }

    @Test
    void findsAMessageThatCameToAnotherMember() {
        books.history.set(
                5, new Event.Taken(Books.id(2), "XCC", "XAA", "police", Books.CONVERSATION, 2, "document 2", 1));

        assertThat(books.wrongWith(2)).contains(ALTERED);
    }

    @Test
    void findsAMessageThatWasDeliveredAndRefused() {
        books.atSender.add(Books.negative(2, Optional.of("MESSAGE_EXPIRED")));

        assertThat(books.wrongWith(2)).containsExactly(DELIVERED_AND_REFUSED);
    }

    @Test
    void findsANegativeWithoutAReason() {
        books.withoutArrivalOf(2).atSender.add(Books.negative(2, Optional.empty()));

        assertThat(books.wrongWith(2)).containsExactly(EVIDENCE);
    }

    @Test
    void findsAReceiptAboutOtherBytes() {
        books.evidenceOfSecond("ContentConsignment", row -> EvidenceForgery.about(row, "other envelope"));

        assertThat(books.wrongWith(2)).containsExactly(EVIDENCE);
    }

    @Test
    void findsAReceiptThatTheReceiverHasNotSigned() {
        books.evidenceOfSecond("ContentConsignment", row -> EvidenceForgery.flawed(row, "not signed by XBB"));

        assertThat(books.wrongWith(2)).containsExactly(EVIDENCE);
    }

    @Test
    void findsAReceiptInAnothersName() {
        books.evidenceOfSecond("ContentConsignment", row -> EvidenceForgery.by(row, "XRR"));

        assertThat(books.wrongWith(2)).containsExactly(EVIDENCE);
    }

    @Test
    void findsAReceiptThatNeverCameBack() {
        books.atSender.removeIf(row -> row.equals(Books.evidence(2, "ContentConsignment", "XBB")));

        assertThat(books.wrongWith(2)).containsExactly(EVIDENCE);
    }

    @Test
    void findsAReceiptThatItsIssuerDoesNotHold() {
        books.atReceiver.removeIf(row -> row.equals(Books.evidence(2, "ContentHandover", "XBB")));

        assertThat(books.wrongWith(2)).containsExactly(EVIDENCE);
    }

    @Test
    void findsTwoReceiptsForOneMessage() {
        books.evidenceOfSecond("ContentConsignment", row -> EvidenceForgery.anew(row, UUID.randomUUID()));

        assertThat(books.wrongWith(2)).containsExactly(EVIDENCE);
    }

    @Test
    void findsEvidenceAboutNothing() {
        books.atReceiver.add(EvidenceForgery.aboutMessage(UUID.randomUUID()));

        assertThat(books.verdict().violations())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo(EVIDENCE));
    }

    @Test
    void findsAnAcceptanceWithoutEvidence() {
        books.atSender.removeIf(row -> row.equals(Books.evidence(2, "SubmissionAcceptance", "XAA")));

        assertThat(books.wrongWith(2)).containsExactly(EVIDENCE);
    }

    @Test
    void findsAMessageThatItsSendersArchiveLacks() {
        books.sent.remove(1);

        assertThat(books.wrongWith(2)).contains(ARCHIVE);
    }

    @Test
    void findsAMessageThatItsReceiversArchiveLacks() {
        books.received.remove(1);

        assertThat(books.wrongWith(2)).containsExactly(ARCHIVE);
    }

    @Test
    void findsAHandOverThatTheArchiveDoesNotKnow() {
        books.received.set(1, new Archive.Received(Books.id(2), "XAA", "envelope 2", 2, false));

        assertThat(books.wrongWith(2)).containsExactly(ARCHIVE);
    }

    @Test
    void findsTwoArchivesWithOtherBytes() {
        books.received.set(1, new Archive.Received(Books.id(2), "XAA", "other envelope", 2, true));

        assertThat(books.wrongWith(2)).containsExactly(ARCHIVE);
    }
}
