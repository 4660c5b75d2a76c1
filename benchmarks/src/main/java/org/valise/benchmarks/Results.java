package org.valise.benchmarks;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.valise.security.Suite;

/** Samples by how many requests were under way, and by suite. */
final class Results {
    private final Map<Integer, Map<Suite, Sample>> samples = new TreeMap<>();

    void add(Suite suite, int inFlight, Sample sample) {
        samples.computeIfAbsent(inFlight, some -> new EnumMap<>(Suite.class)).merge(suite, sample, Sample::and);
    }

    Set<Integer> inFlight() {
        return samples.keySet();
    }

    Map<Suite, Sample> at(int inFlight) {
        return samples.getOrDefault(inFlight, Map.of());
    }
}
