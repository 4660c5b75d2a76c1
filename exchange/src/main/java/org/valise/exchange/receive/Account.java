package org.valise.exchange.receive;

import java.time.Instant;
import java.util.Optional;

/** What one member has used of its limit. Not thread safe. */
final class Account {
    private static final long LEAST_MESSAGES = 50;
    /** Twice the largest frame. */
    private static final long LEAST_BYTES = 4 << 20;

    private final Bucket messages;
    private final Bucket bytes;
    private Limit limit;
    private long deferred;
    private long refused;

    Account(Limit limit, Instant now) {
        this.limit = limit;
        this.messages = new Bucket(limit.messages(), LEAST_MESSAGES, now);
        this.bytes = new Bucket(limit.bytes(), LEAST_BYTES, now);
    }

    Limit limit() {
        return limit;
    }

    void change(Limit next, Instant now) {
        limit = next;
        messages.change(next.messages(), LEAST_MESSAGES, now);
        bytes.change(next.bytes(), LEAST_BYTES, now);
    }

    /** Takes it from the account when there is room; otherwise says when there will be, and takes nothing. */
    Optional<Instant> take(int envelopes, long size, Instant now) {
        if (messages.has(envelopes, now) && bytes.has(1, now)) {
            messages.take(envelopes);
            bytes.take(size);
            return Optional.empty();
        }
        Instant first = messages.when(envelopes, now);
        Instant second = bytes.when(1, now);
        return Optional.of(first.isAfter(second) ? first : second);
    }

    void countDeferral() {
        deferred++;
    }

    void countRefusal() {
        refused++;
    }

    Use use(Instant now) {
        return new Use(limit, (long) messages.left(now), (long) bytes.left(now), deferred, refused);
    }
}
