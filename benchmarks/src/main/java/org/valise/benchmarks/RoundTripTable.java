package org.valise.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Samples by how many exchanges were under way and by contestant, in Markdown. */
final class RoundTripTable {
    private RoundTripTable() {}

    static String of(Map<Integer, Map<String, Sample>> samples) {
        return """
                | in flight | | receipts/s | p50 ms | p99 ms | CPU µs per round trip | memory MB |
                |---:|---|---:|---:|---:|---:|---:|
                """
                + samples.entrySet().stream()
                        .flatMap(row -> row.getValue().entrySet().stream()
                                .map(cell -> row(String.valueOf(row.getKey()), cell.getKey(), cell.getValue())))
                        .collect(Collectors.joining());
    }

    static String row(String first, String name, Sample sample) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.0f | %.1f | %.1f | %.0f | %.0f |%n",
                first,
                name,
                sample.perSecond(),
                sample.percentileMillis(50),
                sample.percentileMillis(99),
                sample.cpuMicros(),
                sample.megabytes());
    }
}
