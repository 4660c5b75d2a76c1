package org.valise.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.valise.security.Suite;

/**
 * The round trip of a trace request of about 4 KiB between two nodes: from its submission, validated, signed, sealed,
 * recorded, carried over TLS, opened, verified, recorded there, until the signed receipt is back and verified.
 *
 * <p>The receiver is a process of its own; the sender's nodes, one for each suite, are in this one with the load. Every
 * node has its own embedded broker and its own durable PostgreSQL. The suites take turns, so that whatever else the
 * machine does meets both. Arguments: seconds of each measurement (default 8), then a file for the report.
 */
public final class RoundTrip {
    private static final int[] IN_FLIGHT = {1, 8, 32, 128};
    private static final int ROUNDS = 2;
    private static final Duration WARM_UP = Duration.ofMinutes(6);
    private static final List<Suite> SUITES = List.of(Suite.HYBRID_1, Suite.CLASSICAL_1);

    private RoundTrip() {}

    /** Runs it; takes about ten minutes. */
    public static void main(String[] arguments) throws Exception {
        Duration span = Duration.ofSeconds(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8);
        Optional<Path> file = arguments.length > 1 ? Optional.of(Path.of(arguments[1])) : Optional.empty();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("valise-benchmark");
        String load = Report.load();
        Results results = new Results();
        try (Scene scene = Scene.start(folder, SUITES, Clock.systemUTC())) {
            warmUp(scene, span, out);
            for (int inFlight : IN_FLIGHT) {
                for (int round = 0; round < ROUNDS; round++) {
                    measure(scene, inFlight, span, out, results);
                }
            }
        } finally {
            Folders.delete(folder);
        }
        String report = Report.of(results, span, load, Clock.systemUTC().instant());
        out.println(report);
        if (file.isPresent()) {
            Files.writeString(file.get(), report);
        }
    }

    /** For a fixed time, at the highest load: the compilers take minutes to be done with so much code. */
    private static void warmUp(Scene scene, Duration span, PrintStream out) throws Exception {
        out.println("Warming up");
        long end = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < end) {
            measure(scene, IN_FLIGHT[IN_FLIGHT.length - 1], span, out, new Results());
        }
    }

    private static void measure(Scene scene, int inFlight, Duration span, PrintStream out, Results results)
            throws Exception {
        for (Suite suite : SUITES) {
            Sample sample = new Load(scene, suite).run(inFlight, span);
            results.add(suite, inFlight, sample);
            out.printf(
                    "%-12s %4d in flight  %6.0f receipts/s  p50 %6.1f ms  p99 %6.1f ms  %5.0f µs CPU%n",
                    suite.wireName(),
                    inFlight,
                    sample.perSecond(),
                    sample.percentileMillis(50),
                    sample.percentileMillis(99),
                    sample.cpuMicros());
        }
    }
}
