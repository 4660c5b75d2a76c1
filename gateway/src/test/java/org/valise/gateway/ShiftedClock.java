package org.valise.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The time of day, and as much later as a test has said. Thread safe. */
final class ShiftedClock extends Clock {
    private final Clock today = Clock.systemUTC();
    private volatile Duration shift = Duration.ZERO;

    /** So much later from now on. */
    void forward(Duration by) {
        shift = shift.plus(by);
    }

    @Override
    public Instant instant() {
        return today.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nodes go by UTC");
    }
}
