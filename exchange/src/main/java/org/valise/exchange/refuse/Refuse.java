package org.valise.exchange.refuse;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.valise.exchange.Digests;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receipt.EvidenceWriter;
import org.valise.exchange.receipt.SignedEvidence;
import org.valise.exchange.receipt.Subject;
import org.valise.exchange.receive.Arrival;
import org.valise.exchange.receive.Receive;
import org.valise.exchange.record.Entry;
import org.valise.schemas.evidence.EvidenceEvent;
import org.valise.schemas.header.RoutingHeader;

/**
 * Stage refuse: what a peer handed over and we did not take is kept aside with its code, and the
 * member that its header names as sender is told by signed evidence. Evidence is never answered by
 * evidence, so that two nodes cannot keep each other busy.
 */
public final class Refuse {
    private final EvidenceWriter evidence;
    private final Supplier<Federation> federation;
    private final Clock clock;

    public Refuse(EvidenceWriter evidence, Supplier<Federation> federation, Clock clock) {
        this.evidence = evidence;
        this.federation = federation;
        this.clock = clock;
    }

    /** The entry that keeps the frame aside. Never throws for what a peer sent. */
    public Entry.Quarantined apply(Arrival arrival, Refusal refusal) {
        return apply(arrival, refusal, header -> isOnlyPassing(header, federation.get()));
    }

    /** The same for a frame that is not passed on, whether or not it is also for us. */
    public Entry.Quarantined asRelay(Arrival arrival, Refusal refusal) {
        return apply(arrival, refusal, header -> true);
    }

    private Entry.Quarantined apply(Arrival arrival, Refusal refusal, Predicate<RoutingHeader> asRelay) {
        Optional<Frame> frame = readable(arrival);
        Optional<RoutingHeader> header = frame.flatMap(Refuse::header);
        Optional<Entry.Reply> reply = frame.filter(found -> found instanceof Frame.Envelope)
                .flatMap(found ->
                        header.flatMap(read -> reply(read, (Frame.Envelope) found, refusal, asRelay.test(read))));
        return new Entry.Quarantined(arrival.peer(), header, arrival.frame(), refusal, reply, clock.instant());
    }

    private Optional<Entry.Reply> reply(
            RoutingHeader header, Frame.Envelope envelope, Refusal refusal, boolean asRelay) {
        Federation directory = federation.get();
        if (directory.member(header.from()).isEmpty() || header.from().equals(directory.own())) {
            return Optional.empty();
        }
        Subject subject = new Subject(
                header.from(),
                header.id(),
                asRelay ? Optional.empty() : Optional.of(directory.own()),
                Digests.sha256(envelope.sealed()),
                Optional.empty());
        SignedEvidence signed = evidence.negative(
                asRelay ? EvidenceEvent.RELAY_REJECTION : EvidenceEvent.CONTENT_CONSIGNMENT_FAILURE, subject, refusal);
        return directory.linkTo(header.from()).map(link -> new Entry.Reply(signed, link));
    }

    /** Whether others are addressed and not we; of what cannot be told, we speak as an addressee. */
    private static boolean isOnlyPassing(RoutingHeader header, Federation directory) {
        try {
            return !directory.recipients(header.from(), header.to()).contains(directory.own());
        } catch (Refusal unknown) {
            return false;
        }
    }

    private static Optional<Frame> readable(Arrival arrival) {
        try {
            return Optional.of(FrameCodec.read(arrival.frame()));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<RoutingHeader> header(Frame frame) {
        try {
            return Optional.of(Receive.header(frame));
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }
}
