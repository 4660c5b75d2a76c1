package org.valise.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** How long starts took. */
final class Starts {
    private final List<Long> nanos = new ArrayList<>();

    void add(long took) {
        nanos.add(took);
    }

    /** In seconds. */
    double median() {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(sorted.size() / 2) / 1e9;
    }
}
