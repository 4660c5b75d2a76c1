package org.valise.exchange.receive;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.valise.exchange.Code;
import org.valise.exchange.Refusal;
import org.valise.exchange.frame.FrameCodec;
import org.valise.exchange.receive.Limit.Excess;

/**
 * Holds members to what the directory lets them send within an hour. A member without a limit is not limited.
 *
 * <p>An envelope counts as a message, envelopes and parts by their bytes: for the member that sent them, and for each way by
 * which they come separately. What a relay carries for a member without a limit counts for the relay. Over a limit that says
 * {@link Excess#DEFER}, frames wait with our broker; those that a relay carries wait apart, so that its other members
 * go on. Over one that says {@link Excess#REFUSE}, envelopes are refused before they are opened; parts wait in either
 * case, because their refusal would reach nobody.
 *
 * <p>Evidence answers what we have sent, and does not wait for its peer's messages: a peer with a limit may send as many bytes
 * of it again. Announcements have a limit of their own, {@value #ANNOUNCEMENTS} an hour from each peer: a revocation
 * must get through while messages wait, and nobody may flood us in that guise.
 *
 * <p>Counts a frame once that our broker hands out again after a failure, and again what a peer repeats. Thread safe; never
 * waits.
 */
public final class Quotas implements Admission {
    /** Announcements from one peer in an hour. */
    static final int ANNOUNCEMENTS = 120;

    private final Origins origins;
    private final Clock clock;
    private final Map<Way, Account> accounts = new HashMap<>();
    private final Map<String, Window> announcements = new HashMap<>();
    private final Unsaved unsaved = new Unsaved();
    private Map<String, Limit> limits = Map.of();

    /** How a member's frames come to us. */
    private record Way(String peer, String member) {}

    /** Nobody is limited yet. */
    public Quotas(Origins origins, Clock clock) {
        this.origins = origins;
        this.clock = clock;
    }

    /** These limits from now on, by member code; what a member has used stays used. */
    public synchronized void limits(Map<String, Limit> now) {
        limits = Map.copyOf(now);
        accounts.keySet().removeIf(way -> !now.containsKey(way.member()));
    }

    @Override
    public Verdict admit(String peer, byte[] frame, Set<String> aside) {
        if (FrameCodec.isAnnouncement(frame)) {
            return verdict(announcement(peer));
        }
        if (FrameCodec.isEvidence(frame)) {
            return verdict(evidence(peer, frame.length));
        }
        // A header is read here only where a peer carries for others, and outside the lock.
        Optional<String> origin = origins.of(peer, frame);
        if (origin.isPresent() && aside.contains(origin.get())) {
            return new SetAside(origin.get());
        }
        Optional<Instant> later = take(peer, origin.orElse(peer), frame);
        return later.isPresent() && origin.isPresent() ? new SetAside(origin.get()) : verdict(later);
    }

    @Override
    public Verdict readmit(String peer, String origin, byte[] frame) {
        return verdict(take(peer, origin, frame));
    }

    private static Verdict verdict(Optional<Instant> later) {
        return later.<Verdict>map(Defer::new).orElseGet(Admit::new);
    }

    private synchronized Optional<Instant> announcement(String peer) {
        Instant now = clock.instant();
        Window window = announcements.computeIfAbsent(peer, code -> new Window());
        if (window.used(now) >= ANNOUNCEMENTS) {
            return Optional.of(window.when(ANNOUNCEMENTS - 1, now));
        }
        window.add(1, now);
        return Optional.empty();
    }

    private synchronized Optional<Instant> evidence(String peer, long size) {
        Limit limit = limits.get(peer);
        if (limit == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Instant> later = account(new Way(peer, peer)).takeEvidence(limit, size, now);
        if (later.isEmpty()) {
            unsaved.add(new Spent(peer, peer, now, 0, 0, size));
        }
        return later;
    }

    private synchronized Optional<Instant> take(String peer, String origin, byte[] frame) {
        Way way = way(peer, origin);
        Limit limit = limits.get(way.member());
        boolean envelope = FrameCodec.isEnvelope(frame);
        if (limit == null || (envelope && limit.excess() == Excess.REFUSE)) {
            return Optional.empty();
        }
        Optional<Instant> later = take(way, limit, envelope ? 1 : 0, frame.length);
        later.ifPresent(until -> account(way).deferred(envelope ? 1 : 0, until, clock.instant()));
        return later;
    }

    private Optional<Instant> take(Way way, Limit limit, int envelopes, long size) {
        Instant now = clock.instant();
        Optional<Instant> later = account(way).take(limit, envelopes, size, now);
        if (later.isEmpty()) {
            unsaved.add(new Spent(way.peer(), way.member(), now, envelopes, size, 0));
        }
        return later;
    }

    /** A limit of the sender's own comes before that of its relay: who carries much for many must not be short for that. */
    private Way way(String peer, String origin) {
        return new Way(peer, limits.containsKey(origin) ? origin : peer);
    }

    private Account account(Way way) {
        return accounts.computeIfAbsent(way, unknown -> new Account());
    }

    /**
     * Stage receive: counts an envelope whose first hop is entitled, where more is to be refused.
     *
     * @throws Refusal {@code QUOTA_EXCEEDED}
     */
    synchronized void require(String peer, String origin, byte[] frame) {
        Way way = way(peer, origin);
        @Nullable Limit limit = limits.get(way.member());
        if (limit == null || limit.excess() != Excess.REFUSE || !FrameCodec.isEnvelope(frame)) {
            return;
        }
        Optional<Instant> later = take(way, limit, 1, frame.length);
        if (later.isPresent()) {
            account(way).refused();
            throw Refusal.of(
                    Code.QUOTA_EXCEEDED,
                    way.member() + " may send " + limit.messages() + " messages and " + limit.bytes()
                            + " bytes within an hour, and has sent that. There is room again from " + later.get()
                            + " on.");
        }
    }

    /** How far limits are used, over every way by which something has come. */
    public synchronized List<Use> use() {
        Instant now = clock.instant();
        List<Use> uses = new ArrayList<>();
        accounts.forEach((way, account) ->
                uses.add(account.use(way.peer(), way.member(), Objects.requireNonNull(limits.get(way.member())), now)));
        uses.sort(Comparator.comparing(Use::member).thenComparing(Use::peer));
        return uses;
    }

    /** Counts what an earlier process has taken; to be called once, when the limits are known. */
    public synchronized void restore(List<Spent> earlier) {
        Instant now = clock.instant();
        for (Spent spent : earlier) {
            if (limits.containsKey(spent.member())) {
                account(new Way(spent.peer(), spent.member())).restore(spent, now);
            }
        }
    }

    /** What has been taken since the last call, to be kept. */
    public synchronized List<Spent> unsaved() {
        return unsaved.takeAll();
    }

    /** It could not be kept: the next call gives it once more. */
    public synchronized void notSaved(List<Spent> spent) {
        spent.forEach(unsaved::add);
    }
}
