package org.valise.exchange.deliver;

import java.util.Optional;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.receipt.Subject;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.schemas.evidence.EvidenceEvent;

/**
 * Stage deliver: an agency has taken a message over. From then on it is no longer waiting, and its
 * sender gets signed evidence of the hand-over. Taking over twice changes nothing, and the answer says so; of two agencies
 * one gets it, and the other is refused. Who may not read a message cannot take
 * it over: its sender would hold evidence of a hand-over to somebody whom it has kept out.
 */
public final class Deliver implements Step<TakeOver, HandOver> {
    private final Shelf shelf;
    private final Reading reading;
    private final Ledger ledger;
    private final EvidenceWriter evidence;
    private final Supplier<Federation> federation;

    public Deliver(
            Shelf shelf, Reading reading, Ledger ledger, EvidenceWriter evidence, Supplier<Federation> federation) {
        this.shelf = shelf;
        this.reading = reading;
        this.ledger = ledger;
        this.evidence = evidence;
        this.federation = federation;
    }

    @Override
    public HandOver apply(TakeOver wanted) {
        MessageRef message = wanted.message();
        Held held = shelf.find(message)
                .filter(Held::inbound)
                .orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "No message " + message + " is waiting here."));
        if (held.isHeldBack()) {
            throw Refusal.of(Code.OUT_OF_TURN, "Message " + message + " came before one that it follows.");
        }
        reading.open(held, wanted.reader());
        Federation directory = federation.get();
        Subject subject = new Subject(
                held.origin(),
                held.id(),
                Optional.of(directory.own()),
                Digests.sha256(held.sealed()),
                Optional.empty());
        String link = directory
                .linkTo(held.origin())
                .orElseThrow(() -> Refusal.of(Code.ADDRESSEE_UNREACHABLE, "No way back to " + held.origin() + "."));
        SignedEvidence handover = evidence.positive(EvidenceEvent.CONTENT_HANDOVER, subject);
        String agency = wanted.reader().name();
        Outcome outcome = ledger.recordNow(new Entry.HandedOver(held.origin(), held.id(), agency, handover, link));
        if (outcome.result() == Outcome.Result.UNKNOWN) {
            throw Refusal.of(Code.MESSAGE_EXPIRED, "Message " + message + " expired before an agency took it over.");
        }
        return outcome.result() == Outcome.Result.RECORDED
                ? new HandOver(
                        held.ref(), Optional.of(agency), handover.record().at(), false)
                : before(held.ref(), agency);
    }

    private HandOver before(MessageRef message, String agency) {
        HandOver before = shelf.handOver(message)
                .orElseThrow(() -> Refusal.of(Code.NOT_FOUND, "No message " + message + " is waiting here."));
        if (before.agency().filter(taker -> !taker.equals(agency)).isPresent()) {
            throw Refusal.of(
                    Code.TAKEN_BY_ANOTHER,
                    before.agency().orElseThrow() + " has taken over message " + message + " at " + before.at() + ".");
        }
        return before;
    }
}
