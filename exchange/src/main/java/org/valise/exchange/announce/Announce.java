package org.valise.exchange.announce;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.Step;
import org.valise.exchange.directory.DirectoryInForce;
import org.valise.exchange.directory.Edition;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.Frame;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.Arrival;
import org.valise.exchange.record.Entry;
import org.valise.exchange.trust.Announcement;
import org.valise.exchange.trust.AnnouncementReader;

/**
 * Stage announce: what a peer, or our own operator, announces is checked, and what is new becomes an entry that keeps it and
 * passes it on to every peer but the one it came from, unless the peer's federation does not recognise whose it is. Thread
 * safe.
 */
public final class Announce implements Step<Arrival, Optional<Entry.Announced>> {
    private static final Logger LOG = LoggerFactory.getLogger(Announce.class);
    private static final String NOBODY = "";

    private final AnnouncementReader reader;
    private final DirectoryInForce directory;
    private final Runnable newKeys;
    private final Clock clock;

    /** @param newKeys called before a new edition is recorded: takes up keys of ours that it may list */
    public Announce(AnnouncementReader reader, DirectoryInForce directory, Runnable newKeys, Clock clock) {
        this.reader = reader;
        this.newKeys = newKeys;
        this.directory = directory;
        this.clock = clock;
    }

    /** An announcement that a peer has handed over; empty when it says nothing new. */
    @Override
    public Optional<Entry.Announced> apply(Arrival arrival) {
        if (!(FrameCodec.read(arrival.frame()) instanceof Frame.Announcement frame)) {
            throw Refusal.of(Code.FRAME_MALFORMED, "Only an announcement can be announced.");
        }
        return entry(reader.read(frame.content()), arrival.peer());
    }

    /** What our own side announces; empty when it says nothing new. */
    public Optional<Entry.Announced> ours(Announcement announcement) {
        return entry(announcement, NOBODY);
    }

    /** What is in force already, once more, for a peer that is new. */
    public Entry.Announced forNewPeers(Announcement announcement, Set<String> peers) {
        Set<String> concerned = new LinkedHashSet<>(travels(announcement) ? peers : Set.of());
        concerned.retainAll(concerned(directory.present(), announcement));
        return new Entry.Announced(announcement, concerned, clock.instant());
    }

    private Optional<Entry.Announced> entry(Announcement announcement, String from) {
        if (announcement.isKnown()) {
            return Optional.empty();
        }
        if (announcement instanceof Announcement.OfEdition) {
            // What is recorded is on its way to our peers, and they seal for the keys that it lists as soon as they
            // have it.
            newKeys.run();
        }
        return Optional.of(new Entry.Announced(announcement, onward(announcement, from), clock.instant()));
    }

    /** The peers of the edition in force, and those of the edition that comes. */
    private Set<String> onward(Announcement announcement, String from) {
        if (!travels(announcement)) {
            return Set.of();
        }
        Set<String> peers = new LinkedHashSet<>(concerned(directory.present(), announcement));
        if (announcement instanceof Announcement.OfEdition edition) {
            peers.addAll(concerned(directory.with(edition.candidate()), announcement));
        }
        peers.remove(from);
        return peers;
    }

    /** What fits no frame would stand before everything else in the outbox for ever. */
    private static boolean travels(Announcement announcement) {
        boolean fits = FrameCodec.write(new Frame.Announcement(announcement.content())).length <= FrameCodec.MAX_BYTES;
        if (!fits) {
            LOG.warn(
                    "{} {} {} is too large to travel over the links: hand it to the other members as a file.",
                    announcement.kind(),
                    announcement.subject(),
                    announcement.number());
        }
        return fits;
    }

    private static Set<String> concerned(Optional<Federation> present, Announcement announcement) {
        return present.stream()
                .flatMap(federation -> federation.peers().stream()
                        .map(Member::code)
                        .filter(peer -> whose(federation, announcement)
                                .filter(name -> federation.believes(peer, name))
                                .isPresent()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of which federation it is. */
    private static Optional<String> whose(Federation federation, Announcement announcement) {
        if (announcement instanceof Announcement.OfRevocations list) {
            return federation.edition(list.member()).map(Edition::federation);
        }
        return Optional.of(announcement.subject());
    }
}
