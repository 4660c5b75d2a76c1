package org.valise.gateway;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.valise.exchange.Gate;
import org.valise.exchange.StageObserver;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.health.Health;
import org.valise.gateway.logs.StageLines;
import org.valise.gateway.metrics.Line;
import org.valise.gateway.metrics.Metrics;
import org.valise.gateway.metrics.Source;
import org.valise.gateway.rest.HealthResource;
import org.valise.gateway.rest.MetricsResource;
import org.valise.gateway.storage.Storage;
import org.valise.gateway.traces.Traces;

/** All by which a node can be watched from outside: status, figures, health, log and traces. */
final class Observation implements AutoCloseable {
    private final Started started = new Started();
    private final StageLog stages;
    private final Health ready;
    private final NodeStatus status;
    private final Metrics metrics;
    private final StageObserver beside;

    Observation(
            Configuration configuration,
            Trust trust,
            Storage storage,
            OwnBroker broker,
            Gate ending,
            DiskSpace disk,
            Surroundings around,
            Clock clock) {
        stages = new StageLog(clock);
        ready = started.add(NodeHealth.ready(ending, disk, storage, broker, trust));
        status = new NodeStatus(
                trust,
                broker,
                storage.shelf(),
                new EndedWarnings(storage.expiries(configuration.member()), clock),
                ready);
        metrics = started.add(new Metrics(List.of(
                BrokerReadings.source(broker, trust, clock),
                ArchiveReadings.source(configuration.member(), storage.backlog(), clock),
                TrustReadings.source(trust, status),
                DiskReadings.source(disk),
                new Source("health", () -> NodeHealth.readings(ready)))));
        storage.meter(metrics.registry());
        StageObserver written = stages.and(new StageLines());
        beside = around.spans()
                .map(exporter -> started.add(new Traces(configuration.member(), exporter, clock)))
                .map(traces -> written.and(traces.observer()))
                .orElse(written);
    }

    /** Hears of one line. */
    StageObserver of(Line line) {
        return beside.and(metrics.line(line));
    }

    StageLog stages() {
        return stages;
    }

    NodeStatus status() {
        return status;
    }

    /**
     * What the HTTP door offers to those who watch.
     *
     * @param running whether each part of the lines runs
     */
    List<Object> resources(BooleanSupplier... running) {
        Health live = started.add(new Health(List.of(new Health.Part("lines", () -> NodeHealth.lines(running)))));
        return List.of(new HealthResource(live::look, ready::look), new MetricsResource(metrics::scrape));
    }

    @Override
    public void close() {
        started.close();
    }
}
