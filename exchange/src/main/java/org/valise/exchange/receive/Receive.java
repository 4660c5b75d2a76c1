package org.valise.exchange.receive;

import java.time.Clock;
import java.util.Set;
import java.util.function.Supplier;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.schemas.MalformedXml;
import org.valise.schemas.header.Kind;
import org.valise.schemas.header.RoutingHeader;
import org.valise.schemas.header.RoutingHeaderXml;

/**
 * Stage receive: takes the frame apart, reads its routing header and decides by the directory alone
 * whether this peer may hand it to us, and whether it is for us, to be passed on, or both. What came
 * when its peer or its signer was no longer in good standing it does not judge, see {@link MustWait}; evidence that came before its
 * peer lost the link it does, see {@link FormerLink}.
 */
public final class Receive implements Step<Arrival, Received> {
    private final Supplier<Federation> federation;
    private final Quotas quotas;
    private final Clock clock;

    /** @param quotas what is over them is refused here, before anything is opened */
    public Receive(Supplier<Federation> federation, Quotas quotas, Clock clock) {
        this.federation = federation;
        this.quotas = quotas;
        this.clock = clock;
    }

    @Override
    public Received apply(Arrival arrival) {
        Frame frame = FrameCodec.read(arrival.frame());
        RoutingHeader header = header(frame);
        Federation directory = federation.get();
        boolean former = FormerLink.gives(directory, arrival.peer(), arrival.frame());
        if (!former && !directory.isPeer(arrival.peer())) {
            throw new MustWait("no link with " + arrival.peer() + " is in force any more");
        }
        Member sender = directory
                .member(header.from())
                .orElseThrow(() -> Refusal.of(Code.SENDER_UNKNOWN, header.from() + " is no member of the directory."));
        if (!sender.active()) {
            throw Refusal.of(Code.MEMBER_SUSPENDED, sender.code() + " is suspended.");
        }
        // Replay over somebody else's link: a valid envelope must come over one of the ways the directory gives it.
        if (!former && !directory.mayCarry(arrival.peer(), header)) {
            throw Refusal.of(
                    Code.LINK_NOT_ENTITLED, arrival.peer() + " may not hand over what " + header.from() + " sent.");
        }
        if (Doubt.isAbout(directory, arrival.peer(), header, clock.instant())) {
            throw new MustWait("nobody can say whether the certificates of " + header.from() + " were revoked");
        }
        if (!arrival.again()) {
            quotas.require(arrival.peer(), header.from(), arrival.frame());
        }
        boolean forUs = directory.recipients(header.from(), header.to()).contains(directory.own());
        Set<String> onward = former ? FormerLink.onward(directory, header) : directory.onward(arrival.peer(), header);
        if (!forUs && onward.isEmpty()) {
            throw Refusal.of(
                    Code.NOT_ADDRESSED_HERE, "Neither addressed to " + directory.own() + " nor to be relayed.");
        }
        // Nobody behind us would take it any more.
        if (!onward.isEmpty()
                && frame instanceof Frame.Envelope
                && !header.expires().isAfter(clock.instant())) {
            throw Refusal.of(Code.MESSAGE_EXPIRED, "It expired at " + header.expires() + ", before it was passed on.");
        }
        String back = directory.linkTo(header.from()).orElse(arrival.peer());
        return new Received(back, header, frame, forUs, onward);
    }

    /** Reads the header of a frame, or refuses it. */
    public static RoutingHeader header(Frame frame) {
        RoutingHeader header;
        try {
            header = RoutingHeaderXml.read(frame.header());
        } catch (MalformedXml malformed) {
            throw Refusal.of(Code.HEADER_MALFORMED, malformed.finding().message());
        }
        // A header of the other kind would let evidence pass as a message, or a message unsealed.
        if ((header.kind() == Kind.EVIDENCE) != (frame instanceof Frame.Evidence)) {
            throw Refusal.of(Code.HEADER_MALFORMED, "The header is of another kind than its frame.");
        }
        return header;
    }
}
