package org.valise.exchange.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one member has used over one way. Not thread safe. */
final class Account {
    /** Who was let in for a moment and then had to wait again has been waiting all the time. */
    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Window messages = new Window();
    private final Window bytes = new Window();
    private final Window evidence = new Window();
    private Use.@Nullable Deferral deferral;
    private int envelopesDeferred;
    private long refused;

    /** Takes it when there is room; otherwise says when there will be, and takes nothing. */
    Optional<Instant> take(Limit limit, int envelopes, long size, Instant now) {
        if (messages.used(now) + envelopes <= limit.messages() && bytes.used(now) < limit.bytes()) {
            messages.add(envelopes, now);
            bytes.add(size, now);
            taken(envelopes, now);
            return Optional.empty();
        }
        Instant first = messages.when(limit.messages() - envelopes, now);
        Instant second = bytes.when(limit.bytes() - 1, now);
        return Optional.of(first.isAfter(second) ? first : second);
    }

    /** The same for evidence, of which there may be as many bytes again. */
    Optional<Instant> takeEvidence(Limit limit, long size, Instant now) {
        if (evidence.used(now) < limit.bytes()) {
            evidence.add(size, now);
            return Optional.empty();
        }
        return Optional.of(evidence.when(limit.bytes() - 1, now));
    }

    /** What was taken before this process began. */
    void restore(Spent spent, Instant now) {
        messages.addEarlier(spent.messages(), spent.minute(), now);
        bytes.addEarlier(spent.bytes(), spent.minute(), now);
        evidence.addEarlier(spent.evidence(), spent.minute(), now);
    }

    /** When a limit was raised, there is room long before it was expected. A part that is taken says nothing of envelopes. */
    private void taken(int envelopes, Instant now) {
        if (deferral != null
                && envelopes >= envelopesDeferred
                && deferral.until().isAfter(now)) {
            deferral = new Use.Deferral(deferral.since(), now);
        }
    }

    void deferred(int envelopes, Instant until, Instant now) {
        envelopesDeferred = envelopes;
        boolean goesOn = deferral != null && !now.isAfter(deferral.until().plus(MOMENT));
        deferral = new Use.Deferral(goesOn && deferral != null ? deferral.since() : now, until);
    }

    void refused() {
        refused++;
    }

    Use use(String peer, String member, Limit limit, Instant now) {
        return new Use(
                member,
                peer,
                limit,
                messages.used(now),
                bytes.used(now),
                Optional.ofNullable(deferral).filter(waits -> waits.until().isAfter(now)),
                refused);
    }
}
