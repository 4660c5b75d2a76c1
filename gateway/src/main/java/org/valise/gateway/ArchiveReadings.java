package org.valise.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.valise.gateway.metrics.Gauge;
import org.valise.gateway.metrics.Reading;
import org.valise.gateway.metrics.Source;
import org.valise.gateway.storage.archive.PostgresBacklog;

/** What the archive can say of what waits in it. */
final class ArchiveReadings {
    private static final double MILLIS = 1_000;

    private final String own;
    private final PostgresBacklog backlog;
    private final Clock clock;

    private ArchiveReadings(String own, PostgresBacklog backlog, Clock clock) {
        this.own = own;
        this.backlog = backlog;
        this.clock = clock;
    }

    static Source source(String own, PostgresBacklog backlog, Clock clock) {
        return new Source("database", new ArchiveReadings(own, backlog, clock)::read);
    }

    private List<Reading> read() {
        List<Reading> readings = new ArrayList<>();
        for (PostgresBacklog.Waiting link : backlog.outbox()) {
            readings.add(Gauge.OUTBOX_ITEMS.of(link.count(), link.link()));
            readings.add(Gauge.OUTBOX_OLDEST.of(seconds(link.oldest()), link.link()));
        }
        readings.add(Gauge.CLOCK_DATABASE.of(ahead(backlog.now())));
        readings.add(Gauge.CLOCK_PEERS.of(
                Math.max(0, backlog.newestEvidence(own).map(this::ahead).orElse(0.0))));
        PostgresBacklog.Waiting inbox = backlog.inbox();
        readings.add(Gauge.INBOX_WAITING.of(inbox.count()));
        readings.add(Gauge.INBOX_OLDEST.of(seconds(inbox.oldest())));
        return readings;
    }

    private double ahead(Instant other) {
        return Duration.between(clock.instant(), other).toMillis() / MILLIS;
    }

    private double seconds(Optional<Instant> since) {
        return since.map(moment ->
                        Math.max(0, Duration.between(moment, clock.instant()).toMillis() / MILLIS))
                .orElse(0.0);
    }
}
