package org.valise.exchange.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.FrameCodec;

/**
 * Takes nothing but announcements while this node itself is suspended, not listed, or without a directory that is in force and
 * has not expired: what peers have sent waits in our broker, nothing of it is refused, and the edition that changes this
 * comes in. Otherwise asks the next admission. Thread safe.
 */
public final class InGoodStanding implements Admission {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Supplier<Optional<Federation>> directory;
    private final Admission next;
    private final Clock clock;

    public InGoodStanding(Supplier<Optional<Federation>> directory, Admission next, Clock clock) {
        this.directory = directory;
        this.next = next;
        this.clock = clock;
    }

    @Override
    public Verdict admit(String peer, byte[] frame) {
        Instant now = clock.instant();
        boolean wait = !FrameCodec.isAnnouncement(frame)
                && directory
                        .get()
                        .filter(federation -> mayTakePart(federation, now))
                        .isEmpty();
        return wait ? new Defer(now.plus(PAUSE)) : next.admit(peer, frame);
    }

    private static boolean mayTakePart(Federation federation, Instant now) {
        return !federation.home().hasExpired(now)
                && federation.member(federation.own()).filter(Member::active).isPresent();
    }
}
