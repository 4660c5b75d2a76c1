package org.valise.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import org.valise.benchmarks.load.Timing;

/**
 * One measurement, or several of the same kind together.
 *
 * @param latencies of each round trip, in microseconds, sorted
 * @param nanos how long it took
 * @param cpu processor time of all processes, in microseconds
 * @param memory most bytes that all processes held at once
 */
record Sample(List<Long> latencies, long nanos, long cpu, long memory) {
    Sample {
        latencies = latencies.stream().sorted().toList();
    }

    static Sample of(Timing timing, long cpu, long memory) {
        return new Sample(timing.latencies(), timing.nanos(), cpu, memory);
    }

    Sample and(Sample other) {
        return new Sample(
                Stream.concat(latencies.stream(), other.latencies.stream()).toList(),
                nanos + other.nanos,
                cpu + other.cpu,
                Math.max(memory, other.memory));
    }

    double perSecond() {
        return latencies.size() * 1e9 / nanos;
    }

    double percentileMillis(int percent) {
        return latencies.get(Math.min(latencies.size() - 1, latencies.size() * percent / 100)) / 1e3;
    }

    /** Of one round trip, in microseconds. */
    double cpuMicros() {
        return (double) cpu / latencies.size();
    }

    double megabytes() {
        return memory / 1e6;
    }
}
