package org.valise.exchange.receive;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.Limit.Excess;

/**
 * Holds members to what the directory lets them send within an hour. A member without a limit is not limited.
 *
 * <p>An envelope counts as a message, every frame by its bytes, at the peer whose link it came over. An envelope that was
 * relayed counts at its origin too. Over a limit that says {@link Excess#DEFER}, frames wait with our broker. Over one that says
 * {@link Excess#REFUSE}, envelopes are refused before they are opened; parts and evidence wait in either case, because
 * their refusal would reach nobody. A relayed envelope over its origin's limit is refused in either case: making it wait
 * would hold up everybody else behind the same relay.
 *
 * <p>Announcements do not count. They have a small limit of their own, {@value #ANNOUNCEMENTS} an hour from each peer: a
 * revocation must get through while messages wait, and nobody may flood us in that guise.
 *
 * <p>Does not remember anything over a restart, and counts a frame again that our broker hands out again after a failure.
 * Thread safe; never waits.
 */
public final class Quotas implements Admission {
    /** Announcements from one peer in an hour; half of them at once. */
    static final int ANNOUNCEMENTS = 120;

    private static final long ANNOUNCEMENT_BURST = 50;

    private final Clock clock;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Bucket> announcements = new HashMap<>();

    /** Nobody is limited yet. */
    public Quotas(Clock clock) {
        this.clock = clock;
    }

    /** These limits from now on, by member code; what a member has used stays used. */
    public synchronized void limits(Map<String, Limit> limits) {
        Instant now = clock.instant();
        accounts.keySet().retainAll(limits.keySet());
        limits.forEach((member, limit) -> {
            Account account = accounts.get(member);
            if (account == null) {
                accounts.put(member, new Account(limit, now));
            } else {
                account.change(limit, now);
            }
        });
    }

    @Override
    public synchronized Verdict admit(String peer, byte[] frame) {
        Instant now = clock.instant();
        if (isAnnouncement(frame)) {
            return announcement(peer, now);
        }
        Account account = accounts.get(peer);
        boolean envelope = FrameCodec.isEnvelope(frame);
        if (account == null || (envelope && account.limit().excess() == Excess.REFUSE)) {
            return new Admit();
        }
        Optional<Instant> later = account.take(envelope ? 1 : 0, frame.length, now);
        if (later.isEmpty()) {
            return new Admit();
        }
        account.countDeferral();
        return new Defer(later.get());
    }

    private static boolean isAnnouncement(byte[] frame) {
        return FrameCodec.isAnnouncement(frame);
    }

    private Verdict announcement(String peer, Instant now) {
        Bucket bucket = announcements.computeIfAbsent(peer, code -> new Bucket(ANNOUNCEMENTS, ANNOUNCEMENT_BURST, now));
        if (!bucket.has(1, now)) {
            return new Defer(bucket.when(1, now));
        }
        bucket.take(1);
        return new Admit();
    }

    /**
     * Stage receive: counts an envelope whose first hop is entitled. Never refuses parts or evidence.
     *
     * @throws Refusal {@code QUOTA_EXCEEDED}
     */
    synchronized void require(String peer, String origin, byte[] frame) {
        if (!FrameCodec.isEnvelope(frame)) {
            return;
        }
        Account link = accounts.get(peer);
        if (link != null && link.limit().excess() == Excess.REFUSE) {
            require(peer, link, frame.length);
        }
        Account sender = accounts.get(origin);
        if (sender != null && !origin.equals(peer)) {
            require(origin, sender, frame.length);
        }
    }

    private void require(String member, Account account, long size) {
        if (account.take(1, size, clock.instant()).isPresent()) {
            account.countRefusal();
            throw Refusal.of(
                    Code.QUOTA_EXCEEDED,
                    member + " may send " + account.limit().messages() + " messages and "
                            + account.limit().bytes() + " bytes within an hour, and has sent more.");
        }
    }

    /** How far every member with a limit has used it. */
    public synchronized Map<String, Use> use() {
        Instant now = clock.instant();
        Map<String, Use> use = new TreeMap<>();
        accounts.forEach((member, account) -> use.put(member, account.use(now)));
        return use;
    }
}
