package org.valise.campaign.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, wrong by an offset that can change at any time. Thread safe. */
final class OffsetClock extends Clock {
    private final Clock system;
    private volatile Duration offset;

    OffsetClock(Clock system, Duration offset) {
        this.system = system;
        this.offset = offset;
    }

    void jump(Duration to) {
        offset = to;
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a node reckons in UTC");
    }
}
