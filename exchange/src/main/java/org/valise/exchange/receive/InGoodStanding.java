package org.valise.exchange.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.FrameCodec;

/**
 * Takes nothing but announcements while this node itself is suspended, not listed, or without a directory that is in force and
 * has not expired; nothing but announcements from a member that is suspended, and nothing but them and evidence from one that is no peer any
 * more, see {@link FormerLink}; and nothing of ours by a signer who is in {@link Doubt}, or for a key that is not here yet, see {@link LateKeys}. What was sent waits in our broker, nothing of it is refused, and the edition or list that
 * changes this comes in. Otherwise asks the next admission. Thread safe.
 */
public final class InGoodStanding implements Admission {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Optional<Federation>> directory;
    private final Admission next;
    private final Clock clock;
    private final Doubt doubt;
    private final LateKeys keys;

    public InGoodStanding(Supplier<Optional<Federation>> directory, LateKeys keys, Admission next, Clock clock) {
        this.directory = directory;
        this.next = next;
        this.clock = clock;
        this.keys = keys;
        this.doubt = new Doubt(directory, clock);
    }

    @Override
    public Verdict admit(String peer, byte[] frame, Set<String> aside) {
        return mustWait(peer, frame) ? pause() : next.admit(peer, frame, aside);
    }

    @Override
    public Verdict readmit(String peer, String origin, byte[] frame) {
        return mustWait(peer, frame) ? pause() : next.readmit(peer, origin, frame);
    }

    @Override
    public Verdict again(String peer, byte[] frame) {
        return mustWait(peer, frame) ? pause() : next.again(peer, frame);
    }

    private boolean mustWait(String peer, byte[] frame) {
        Instant now = clock.instant();
        return !FrameCodec.isAnnouncement(frame)
                && (directory
                                .get()
                                .filter(federation -> mayTakePart(federation, now))
                                .filter(federation ->
                                        federation.isPeer(peer) || FormerLink.gives(federation, peer, frame))
                                .isEmpty()
                        || doubt.isAbout(peer, frame)
                        || keys.areNeededFor(frame));
    }

    private Verdict pause() {
        return new Defer(clock.instant().plus(PAUSE));
    }

    private static boolean mayTakePart(Federation federation, Instant now) {
        return !federation.home().hasExpired(now)
                && federation.member(federation.own()).filter(Member::active).isPresent();
    }
}
