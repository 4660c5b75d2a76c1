package org.valise.gateway.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import org.valise.exchange.StageObserver;

/**
 * The figures of one node. What the lines do is counted as it happens, in about a hundred nanoseconds; what has to be asked
 * of database and broker is sampled when somebody looks.
 *
 * <p>Guarantees that no figure carries contents, and that their number is bounded: labels are stages, stable codes, and members
 * of the directory. Thread safe. Several nodes in one process do not share figures.
 */
public final class Metrics implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Samples samples;

    /** @param sources what is sampled when somebody looks, and no earlier than needed */
    public Metrics(List<Source> sources) {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
        samples = new Samples(registry, sources);
    }

    /** For libraries that bring figures of their own. */
    public MeterRegistry registry() {
        return registry;
    }

    /** Measures the stages of one line, and counts what it refuses. */
    public StageObserver line(Line line) {
        return new StageTimers(registry, line);
    }

    /** All figures in the text form of Prometheus; returns within about two seconds, whatever does not answer. */
    public String scrape() {
        samples.refresh();
        return registry.scrape();
    }

    @Override
    public void close() {
        samples.close();
        collections.close();
        registry.close();
    }
}
