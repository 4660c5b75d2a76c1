package org.valise.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.valise.security.Suite;

/** What was measured, where and how, in Markdown. */
final class Report {
    private Report() {}

    /** How busy the machine is: processes that run or want to, over the last minute. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    static String of(Results results, Duration span, String load, Instant now) throws IOException {
        StringBuilder text = new StringBuilder("""
                # Benchmarks

                Made by `org.valise.benchmarks.RoundTrip`; `benchmarks/README.md` says how. A round trip is a trace request of
                4 KiB, from its submission until its signed receipt is back and verified, between two nodes with a broker and
                a durable PostgreSQL each. CPU is that of all processes together, PostgreSQL and the load included. Compare
                rows of one run with each other; other machines, and other moments of this one, give other numbers.

                | | |
                |---|---|
                """);
        row(text, "date", now.atOffset(ZoneOffset.UTC).toLocalDate());
        row(text, "processor", Runtime.getRuntime().availableProcessors() + " × " + processor());
        row(text, "memory", memory());
        row(text, "system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        row(text, "JVM", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        row(
                text,
                "JVM options",
                String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        row(text, "load of the machine before", load);
        row(text, "each measurement", "2 × " + span.toSeconds() + " s, the suites taking turns");
        text.append("""

                | in flight | suite | receipts/s | p50 ms | p99 ms | CPU µs per round trip |
                |---:|---|---:|---:|---:|---:|
                """);
        results.inFlight()
                .forEach(inFlight -> results.at(inFlight)
                        .forEach((suite, sample) -> text.append("| %d | %s | %.0f | %.1f | %.1f | %.0f |%n"
                                .formatted(
                                        inFlight,
                                        suite.wireName(),
                                        sample.perSecond(),
                                        sample.percentileMillis(50),
                                        sample.percentileMillis(99),
                                        sample.cpuMicros()))));
        return text.append("\nThroughput of hybrid-1 as a part of that of classical-1: ")
                .append(results.inFlight().stream()
                        .map(inFlight -> ratio(inFlight, results.at(inFlight)))
                        .collect(Collectors.joining(", ")))
                .append(".\n")
                .toString();
    }

    private static String ratio(int inFlight, Map<Suite, Sample> suites) {
        Sample hybrid = suites.get(Suite.HYBRID_1);
        Sample classical = suites.get(Suite.CLASSICAL_1);
        return hybrid == null || classical == null
                ? ""
                : "%.0f %% with %d in flight".formatted(100 * hybrid.perSecond() / classical.perSecond(), inFlight);
    }

    private static void row(StringBuilder text, String name, Object value) {
        text.append("| %s | %s |%n".formatted(name, value));
    }

    private static String processor() throws IOException {
        return value(Path.of("/proc/cpuinfo"), "model name");
    }

    private static String memory() throws IOException {
        return value(Path.of("/proc/meminfo"), "MemTotal");
    }

    private static String value(Path file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
