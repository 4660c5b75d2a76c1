package org.valise.gateway.metrics;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.valise.gateway.health.Asked;

/**
 * Asks all sources side by side, each on a thread of its own, and waits at most two seconds for all together: a scrape never
 * waits for a database that is away, and never holds up a line. Answers are kept for three seconds. Thread safe.
 */
final class Samples implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Map<Gauge, MultiGauge> gauges = new EnumMap<>(Gauge.class);
    private final List<Asked<List<Reading>>> sources;
    private final ExecutorService executor = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "sample");
        thread.setDaemon(true);
        return thread;
    });

    private long refreshedAt = System.nanoTime() - FRESH.toNanos();

    Samples(MeterRegistry registry, List<Source> sources) {
        for (Gauge gauge : Gauge.values()) {
            gauges.put(
                    gauge,
                    MultiGauge.builder(gauge.dotted())
                            .description(gauge.description())
                            .register(registry));
        }
        this.sources = sources.stream()
                .map(source -> new Asked<>(source.name(), source.readings(), executor, FRESH))
                .toList();
    }

    synchronized void refresh() {
        if (System.nanoTime() - refreshedAt < FRESH.toNanos()) {
            return;
        }
        sources.forEach(Asked::ask);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        List<Reading> readings = new ArrayList<>();
        try {
            for (Asked<List<Reading>> source : sources) {
                Optional<List<Reading>> answer = source.await(deadline);
                readings.addAll(answer.orElse(List.of()));
                readings.add(Gauge.SAMPLE_FAILED.of(answer.isPresent() ? 0 : 1, source.name()));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return;
        }
        Map<Gauge, List<Reading>> rows = readings.stream().collect(groupingBy(Reading::gauge));
        gauges.forEach((gauge, shown) -> shown.register(
                rows.getOrDefault(gauge, List.of()).stream()
                        .<MultiGauge.Row<?>>map(row -> MultiGauge.Row.of(Tags.of(row.tags()), row.value()))
                        .toList(),
                true));
        refreshedAt = System.nanoTime();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
