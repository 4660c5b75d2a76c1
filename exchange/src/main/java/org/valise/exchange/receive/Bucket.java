package org.valise.exchange.receive;

import java.time.Duration;
import java.time.Instant;

/** Tokens that come back continuously, at so many an hour, up to a burst. Not thread safe. */
final class Bucket {
    private static final double NANOS_OF_HOUR = Duration.ofHours(1).toNanos();

    /** What arithmetic with fractions may lose. */
    private static final double TINY = 1e-6;

    private long perHour;
    private double burst;
    private double tokens;
    private Instant filled;

    /** A full one. */
    Bucket(long perHour, long leastBurst, Instant now) {
        this.perHour = perHour;
        this.burst = burst(perHour, leastBurst);
        this.tokens = burst;
        this.filled = now;
    }

    /** Another rate from now on; what was used stays used. */
    void change(long hourly, long leastBurst, Instant now) {
        refill(now);
        double used = burst - tokens;
        perHour = hourly;
        burst = burst(hourly, leastBurst);
        tokens = burst - used;
    }

    private static double burst(long hourly, long least) {
        return Math.max((double) least, hourly / 10.0);
    }

    /** Something is left: a whole token, or part of one. What is taken then may be more, and is owed. */
    boolean has(int least, Instant now) {
        refill(now);
        return tokens >= least - TINY;
    }

    void take(long count) {
        tokens -= (double) count;
    }

    /** When {@link #has} will hold if nothing is taken until then. */
    Instant when(int least, Instant now) {
        refill(now);
        double missing = Math.max(0, least - tokens);
        // Rounded up, so that who comes back then is not sent away once more.
        return now.plusNanos((long) Math.ceil(missing / perHour * NANOS_OF_HOUR) + 1_000_000);
    }

    double left(Instant now) {
        refill(now);
        return Math.max(0, tokens + TINY);
    }

    /** A clock that was put back gives nothing. */
    private void refill(Instant now) {
        if (now.isAfter(filled)) {
            double hours = Duration.between(filled, now).toNanos() / NANOS_OF_HOUR;
            tokens = Math.min(burst, tokens + hours * perHour);
        }
        filled = now;
    }
}
