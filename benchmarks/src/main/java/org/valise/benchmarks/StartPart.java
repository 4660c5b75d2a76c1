package org.valise.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.security.Suite;

/** Starts a node as an operator does, by {@code valise run}, and measures until it says that it is ready; then what it holds when idle. */
final class StartPart implements Part {
    private static final int STARTS = 9;
    private static final int IDLE_SECONDS = 20;
    private static final Path PROGRAM = Path.of("valise");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public Findings run(Lab lab) throws Exception {
        Pair pair = new Pair(lab, lab.place("node"), Map.of()).write(Suite.HYBRID_1);
        Path file = pair.file(Pair.SENDER);
        double first = start(lab, file, "");
        Starts with = new Starts();
        Starts without = new Starts();
        for (int i = 0; i < STARTS; i++) {
            with.add((long) (1e9 * start(lab, file, "")));
            without.add((long) (1e9 * start(lab, file, "none")));
        }
        double idle = idleMegabytes(lab, file, lab.place("node"));
        return new Findings(
                List.of(
                        Goal.atMost("ready, from the command to the answer at `/health`", with.median(), 1.5, "%.2f s"),
                        Goal.none("ready without the class-data archive", without.median(), "%.2f s"),
                        Goal.none("ready for the first time, the database is made", first, "%.2f s"),
                        Goal.atMost("memory of JVM and PostgreSQL together, idle", idle, 300, "%.0f MB")),
                String.format(
                        Locale.ROOT,
                        "Medians of %d starts, with and without the archive taking turns. Idle: after %d s.",
                        STARTS,
                        IDLE_SECONDS));
    }

    /** In seconds. */
    private static double start(Lab lab, Path file, String archive) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process node = process(file, archive);
        awaitReady(node, file);
        double seconds = (System.nanoTime() - begun) / 1e9;
        lab.say("ready after %.2f s %s", seconds, archive.isEmpty() ? "" : "without archive");
        Pair.end(node);
        return seconds;
    }

    private static double idleMegabytes(Lab lab, Path file, Path folder) throws IOException, InterruptedException {
        Process node = process(file, "");
        try {
            awaitReady(node, file);
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
            double megabytes = new Footprint(List.of(node.toHandle()), folder).bytes() / 1e6;
            lab.say("idle: %.0f MB", megabytes);
            return megabytes;
        } finally {
            Pair.end(node);
        }
    }

    private static Process process(Path file, String archive) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(PROGRAM.toAbsolutePath().toString(), "run", "-c", file.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(file.resolveSibling("node.log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (!archive.isEmpty()) {
            builder.environment().put("VALISE_ARCHIVE", archive);
        }
        return builder.start();
    }

    private static void awaitReady(Process node, Path file) throws IOException, InterruptedException {
        NodeClient client = NodeClient.of(ConfigurationReader.read(file));
        while (!client.isReady()) {
            if (node.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new IOException("The node has ended: " + Files.readString(file.resolveSibling("node.log")));
            }
        }
    }
}
