package org.valise.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.valise.exchange.Code;
import org.valise.exchange.Stage;
import org.valise.exchange.StageObserver;

/** Measures every stage of one line, and counts refusals by their codes. */
final class StageTimers implements StageObserver {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final Line line;
    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    StageTimers(MeterRegistry registry, Line line) {
        this.registry = registry;
        this.line = line;
        // From the first scrape on: what appears with its first increase seems not to have increased.
        endings(Code.MESSAGE_EXPIRED.name());
        refusals(Code.DOCUMENT_INVALID.name());
        refusalsElsewhere(KnownCodes.OTHER);
        line.stages().forEach(stage -> timers.put(stage, timer(stage)));
    }

    private Timer timer(Stage stage) {
        return Timer.builder("valise.stage")
                .description("How long a stage of a message's way takes")
                .tags("line", line.word(), "stage", stage.word())
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    @Override
    public void passed(Stage stage, UUID message, long nanos) {
        Timer timer = timers.get(stage);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void refused(String code, Optional<UUID> message, String from) {
        refusals(KnownCodes.ours(code)).increment();
    }

    @Override
    public void refusedElsewhere(String code, UUID message, String by) {
        refusalsElsewhere(KnownCodes.others(code)).increment();
    }

    @Override
    public void ended(String code, UUID message) {
        endings(KnownCodes.ours(code)).increment();
    }

    private Counter endings(String code) {
        return registry.counter("valise.ended", "line", line.word(), "code", code);
    }

    private Counter refusals(String code) {
        return registry.counter("valise.refused", "line", line.word(), "code", code);
    }

    private Counter refusalsElsewhere(String code) {
        return registry.counter("valise.refused.elsewhere", "code", code);
    }
}
