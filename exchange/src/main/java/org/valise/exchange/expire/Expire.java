package org.valise.exchange.expire;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.StageObserver;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.expire.Expiries.Unanswered;
import org.valise.exchange.expire.Expiries.Untaken;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.receipt.Subject;
import org.valise.exchange.receive.Receive;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.header.RoutingHeader;

/**
 * Ends what has expired. A message of ours that an addressee has answered with nothing ends {@link #MARGIN} after its expiry
 * with our own RelayFailure: a presumption, which a receipt that comes later overrules. A peer's message that no agency has
 * taken over ends at its expiry with our ContentHandoverFailure, and can be taken over no more: one of both, never both.
 *
 * <p>To be called by one thread, again and again. Two processes of one node may do so side by side.
 */
public final class Expire {
    /** For receipts that are on their way, and for clocks that differ. */
    public static final Duration MARGIN = Duration.ofMinutes(5);

    private static final int BATCH = 200;

    private final Expiries expiries;
    private final Ledger ledger;
    private final EvidenceWriter evidence;
    private final Supplier<Federation> federation;
    private final Observers observers;
    private final Clock clock;

    /** Who hears of what ended, by the line that it was on. */
    public record Observers(StageObserver outbound, StageObserver inbound) {}

    public Expire(
            Expiries expiries,
            Ledger ledger,
            EvidenceWriter evidence,
            Supplier<Federation> federation,
            Observers observers,
            Clock clock) {
        this.expiries = expiries;
        this.ledger = ledger;
        this.evidence = evidence;
        this.federation = federation;
        this.observers = observers;
        this.clock = clock;
    }

    /** Ends all that has to end now; says how many messages that were. */
    public int look() {
        // Finer than any archive keeps it, a moment would never be reached.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant silent = now.minus(MARGIN);
        int ended = 0;
        Instant from = expiries.lookedAt(silent);
        while (from.isBefore(silent)) {
            Instant after = from;
            Instant until = expiries.next(after, silent);
            ended += untaken(after, until);
            ended += end(() -> expiries.unanswered(after, until, BATCH), this::givenUp, observers.outbound());
            expiries.done(until);
            from = until;
        }
        return ended + untaken(silent, now);
    }

    private int untaken(Instant after, Instant until) {
        return end(() -> expiries.untaken(after, until, BATCH), this::notTakenOver, observers.inbound());
    }

    private <T> int end(Supplier<List<T>> overdue, Function<T, Ending> ending, StageObserver observer) {
        int ended = 0;
        int before = -1;
        // What another process has just ended may still have been among these; the next look finds what is left.
        for (List<T> some = overdue.get(); !some.isEmpty() && ended > before; some = overdue.get()) {
            before = ended;
            List<Ending> endings = some.stream().map(ending).toList();
            List<Outcome> outcomes =
                    ledger.recordAll(endings.stream().map(Ending::entry).toList());
            for (int i = 0; i < outcomes.size(); i++) {
                if (outcomes.get(i).result() == Outcome.Result.RECORDED) {
                    observer.ended(endings.get(i).code().name(), endings.get(i).message());
                    ended++;
                }
            }
        }
        return ended;
    }

    private record Ending(Entry entry, Code code, UUID message) {}

    private Ending givenUp(Unanswered message) {
        Code code = hasAWay(message) ? Code.MESSAGE_EXPIRED : Code.ADDRESSEE_UNREACHABLE;
        Subject subject = new Subject(
                message.origin(),
                message.id(),
                message.members().size() == 1 ? message.members().stream().findFirst() : Optional.empty(),
                message.envelopeDigest(),
                Optional.empty());
        SignedEvidence signed =
                evidence.negative(EvidenceEvent.RELAY_FAILURE, subject, Refusal.of(code, "It expired unanswered."));
        return new Ending(new Entry.GivenUp(signed, message.members()), code, message.id());
    }

    private Ending notTakenOver(Untaken message) {
        Subject subject = new Subject(
                message.origin(),
                message.id(),
                Optional.of(federation.get().own()),
                message.envelopeDigest(),
                Optional.empty());
        SignedEvidence signed = evidence.negative(
                EvidenceEvent.CONTENT_HANDOVER_FAILURE,
                subject,
                Refusal.of(Code.MESSAGE_EXPIRED, "No agency took it over before it expired."));
        Optional<String> link = federation.get().linkTo(message.origin());
        return new Ending(new Entry.NotTakenOver(signed, link), Code.MESSAGE_EXPIRED, message.id());
    }

    private boolean hasAWay(Unanswered message) {
        RoutingHeader header = Receive.header(new Frame.Envelope(message.header(), new byte[0]));
        return message.members().stream().anyMatch(member -> hasAWay(header, member));
    }

    private boolean hasAWay(RoutingHeader header, String member) {
        try {
            return federation.get().nextHop(header.from(), header.to(), member).isPresent();
        } catch (Refusal unknown) {
            // Its group is gone, and the way with it.
            return false;
        }
    }
}
