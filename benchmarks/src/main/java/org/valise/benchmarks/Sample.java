package org.valise.benchmarks;

import java.util.List;
import java.util.stream.Stream;

/**
 * One measurement, or several of the same kind together.
 *
 * @param latencies of each round trip, in microseconds, sorted
 * @param nanos how long it took
 * @param cpu processor time of all processes, in microseconds
 */
record Sample(List<Long> latencies, long nanos, long cpu) {
    Sample {
        latencies = latencies.stream().sorted().toList();
    }

    Sample and(Sample other) {
        return new Sample(
                Stream.concat(latencies.stream(), other.latencies.stream()).toList(),
                nanos + other.nanos,
                cpu + other.cpu);
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
}
