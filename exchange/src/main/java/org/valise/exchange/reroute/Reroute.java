package org.valise.exchange.reroute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Refusal;
import org.valise.exchange.Stage;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.receive.Receive;
import org.valise.exchange.record.Entry;
import org.valise.exchange.record.Ledger;
import org.valise.exchange.record.Outcome;
import org.valise.exchange.reroute.Underway.Leg;
import org.valise.exchange.reroute.Underway.Message;
import org.valise.schemas.header.RoutingHeader;

/**
 * Finds another way for what is under way when another edition of the directory comes into force. Guarantees that every
 * addressee of ours without receipt or refusal is sent the message once more when its way has changed, and that evidence which
 * waits here takes the new way. What arrives twice by that is recognised by its id and bytes, and answered with the same
 * evidence. Does not know which node has a message at the moment, so that it may send what would have arrived.
 *
 * <p>To be called by one thread, off the message path; what it does is done in batches of {@value #BATCH} messages, each in one
 * transaction. To be repeated after a failure: what is done already is not done again.
 */
public final class Reroute {
    private static final Logger LOG = LoggerFactory.getLogger(Reroute.class);
    private static final int BATCH = 200;

    private final Underway underway;
    private final Ledger ledger;

    public Reroute(Underway underway, Ledger ledger) {
        this.underway = underway;
        this.ledger = ledger;
    }

    /**
     * Sends our own messages anew to whom they reach on another way now.
     *
     * @param before the directory by which they went until now; without it, only what changes for us is seen, not what
     *     changes behind the first relay
     */
    public void messages(Optional<Federation> before, Federation now) {
        long turned = 0;
        long after = 0;
        List<Message> some;
        do {
            some = underway.after(after, BATCH, now.home().issued());
            List<Entry> entries = some.stream()
                    .flatMap(message -> turns(message, before, now).stream())
                    .toList();
            turned += ledger.recordAll(entries).stream()
                    .filter(outcome -> outcome.result() == Outcome.Result.RECORDED)
                    .count();
            after = some.isEmpty() ? after : some.get(some.size() - 1).seq();
        } while (some.size() == BATCH);
        if (turned > 0) {
            LOG.info(
                    "{} messages without receipt are sent anew: edition {} has other ways for them",
                    turned,
                    now.home().version());
        }
    }

    private static List<Entry> turns(Message message, Optional<Federation> before, Federation now) {
        RoutingHeader header = Receive.header(new Frame.Envelope(message.header(), new byte[0]));
        Map<String, Map<String, Set<String>>> turns = new TreeMap<>();
        for (Leg leg : message.legs()) {
            next(now, header, leg.member())
                    .filter(link -> !link.equals(leg.link()) || isElsewhere(header, leg, before, now))
                    .ifPresent(link -> turns.computeIfAbsent(leg.link(), from -> new TreeMap<>())
                            .computeIfAbsent(link, to -> new TreeSet<>())
                            .add(leg.member()));
        }
        return turns.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream().map(to -> (Entry)
                        new Entry.Rerouted(message.origin(), message.id(), to.getValue(), from.getKey(), to.getKey())))
                .toList();
    }

    private static Optional<String> next(Federation now, RoutingHeader header, String member) {
        try {
            return now.nextHop(header.from(), header.to(), member);
        } catch (Refusal unknown) {
            // Its group is gone: there is no way to go by.
            return Optional.empty();
        }
    }

    /** Whether it is with a peer who still is the next, while the way behind that peer is another one. */
    private static boolean isElsewhere(RoutingHeader header, Leg leg, Optional<Federation> before, Federation now) {
        if (leg.stage() != Stage.SEND && leg.stage() != Stage.RELAY) {
            return false;
        }
        try {
            return before.isPresent()
                    && !before.get()
                            .way(header.from(), header.to(), leg.member())
                            .equals(now.way(header.from(), header.to(), leg.member()));
        } catch (Refusal unknown) {
            // The edition before did not know the group: it was sent by one before that.
            return false;
        }
    }

    /** Gives evidence that waits here the link by which it goes now. */
    public void evidence(Federation now) {
        for (Underway.Waiting waiting : underway.evidence()) {
            now.linkTo(waiting.member())
                    .filter(link -> !link.equals(waiting.link()))
                    .ifPresent(link -> underway.turn(waiting, link));
        }
    }
}
