package org.valise.security.expiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that is good until a moment.
 *
 * @param kind what it is
 * @param whose to whom it belongs, as an operator knows it: {@code XBB}, or {@code XBB, TLS}
 * @param life for how long it was made; empty when nobody knows
 * @param until its last moment
 */
public record Expiring(ExpiringKind kind, String whose, Optional<Duration> life, Instant until) {

    /** Something of which nobody knows for how long it was made. */
    public Expiring(ExpiringKind kind, String whose, Instant until) {
        this(kind, whose, Optional.empty(), until);
    }

    /** Something that is good between two moments. */
    public Expiring(ExpiringKind kind, String whose, Instant from, Instant until) {
        this(kind, whose, Optional.of(Duration.between(from, until)), until);
    }

    /**
     * How long before its end it is said, the shortest first: those of its kind that are no longer than half of its life, or a
     * quarter of it where none is. A warning that is there from the first day is read by nobody. Of the directory it is said
     * seven days before in any case: without one nothing can be sent.
     */
    public List<Duration> thresholds() {
        List<Duration> fitting = kind.thresholds().stream()
                .filter(threshold -> kind.isSaidInAnyCase(threshold)
                        || life.map(whole -> threshold.multipliedBy(2).compareTo(whole) <= 0)
                                .orElse(true))
                .toList();
        return fitting.isEmpty() ? List.of(life.orElse(Duration.ZERO).dividedBy(4)) : fitting;
    }
}
