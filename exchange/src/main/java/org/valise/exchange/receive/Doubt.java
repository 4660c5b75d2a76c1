package org.valise.exchange.receive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.valise.exchange.Refusal;
import org.valise.exchange.directory.Federation;
import org.valise.exchange.directory.Member;
import org.valise.exchange.frame.FrameCodec;
import org.valise.schemas.header.RoutingHeader;
import org.valise.security.certificates.CertificateUse;

/**
 * Which frames have to wait because nobody can say whether their signer's certificates were revoked, and this node takes no
 * such risk. They wait for a newer list until they expire; a refusal would be for good, and of evidence nobody would hear.
 * Only what a peer sends over its own link waits: what a relay brings would hold up everybody behind it and is judged at once.
 * What goes on to others does not wait either: they decide for themselves. Thread safe; reads headers only while anybody is
 * in doubt.
 */
public final class Doubt {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    private final Supplier<Optional<Federation>> directory;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Optional.empty(), Set.of());

    /** Who was in doubt at a moment, by a directory. */
    private record Known(Instant at, Optional<Federation> by, Set<String> members) {
        boolean isGood(Optional<Federation> now, Instant moment) {
            return by.equals(now) && !moment.isBefore(at) && moment.isBefore(at.plus(KNOWN_FOR));
        }
    }

    public Doubt(Supplier<Optional<Federation>> directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether a frame has to wait; what cannot be read need not. */
    public boolean isAbout(String peer, byte[] frame) {
        Instant now = clock.instant();
        Optional<Federation> present = directory.get();
        if (FrameCodec.isAnnouncement(frame) || members(present, now).isEmpty()) {
            return false;
        }
        try {
            return isAbout(present.orElseThrow(), peer, Receive.header(FrameCodec.read(frame)), now);
        } catch (Refusal unreadable) {
            // The line refuses it with its code.
            return false;
        }
    }

    static boolean isAbout(Federation federation, String peer, RoutingHeader header, Instant now) {
        // Attack: frames in the name of somebody in doubt, from a peer that may not carry them; those are refused at
        // once.
        return header.expires().isAfter(now)
                && header.from().equals(peer)
                && federation.mayCarry(peer, header)
                && federation
                        .member(header.from())
                        .filter(member -> isInDoubt(member, now))
                        .isPresent()
                && federation.recipients(header.from(), header.to()).contains(federation.own())
                && federation.onward(peer, header).isEmpty();
    }

    private Set<String> members(Optional<Federation> present, Instant now) {
        Known before = known;
        if (before.isGood(present, now)) {
            return before.members();
        }
        Set<String> members = present.stream()
                .flatMap(federation -> federation.members().stream())
                .filter(member -> isInDoubt(member, now))
                .map(Member::code)
                .collect(Collectors.toSet());
        known = new Known(now, present, members);
        return members;
    }

    private static boolean isInDoubt(Member member, Instant now) {
        return member.trust().isInDoubt(CertificateUse.SIGNATURE, now);
    }
}
