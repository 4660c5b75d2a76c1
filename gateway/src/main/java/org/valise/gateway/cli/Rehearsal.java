package org.valise.gateway.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.valise.gateway.client.NodeClient;
import org.valise.gateway.configuration.Configuration;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.gateway.demo.Letter;
import org.valise.security.providers.CryptoProviders;

/**
 * Runs a node once, in a JVM that writes down which classes that takes: with this class-data archive a node starts in a fraction of
 * the time. The archive serves the same JVM with the same program file only; any other JVM starts without it.
 */
public final class Rehearsal {
    private static final String MEMBER = "XAA";
    private static final String PEER = "XBB";
    private static final int PATIENCE_SECONDS = 180;

    private Rehearsal() {}

    /**
     * Arguments: the program's jar under the path under which it will run, and the archive to write. Where no node can run, as in a
     * container without rights, it says so, leaves no archive, and the exit code is 0 nevertheless: nothing depends on it.
     */
    public static void main(String[] arguments) throws Exception {
        Path archive = Path.of(arguments[1]).toAbsolutePath();
        Files.deleteIfExists(archive);
        Path folder = Files.createTempDirectory("valise-rehearsal");
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        try {
            try {
                rehearse(Path.of(arguments[0]).toAbsolutePath(), archive, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            err.println("No class-data archive, nodes take longer to start: " + failure.getMessage());
        }
    }

    private static void rehearse(Path jar, Path archive, Path folder) throws IOException, InterruptedException {
        Clock clock = Clock.systemUTC();
        DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), clock)
                .state(MEMBER, "Member", "")
                .state(PEER, "Peer", "")
                .link(MEMBER, PEER);
        federation.write();
        Path file = federation.of(MEMBER).resolve("node.yaml");
        Path classes = folder.resolve("classes");
        Path log = folder.resolve("node.log");
        Process node = java(
                log,
                List.of(
                        "-XX:DumpLoadedClassList=" + classes,
                        "-jar",
                        jar.toString(),
                        "run",
                        "--config",
                        file.toString()));
        try {
            use(node, ConfigurationReader.read(file), log, clock);
        } finally {
            end(node);
        }
        // JVM 17 crashes over lambdas of classes that it may not archive, such as those of signed jars.
        Files.write(
                classes,
                Files.readAllLines(classes).stream()
                        .filter(line -> !line.startsWith("@lambda"))
                        .toList());
        Path dump = folder.resolve("dump.log");
        Process dumping = java(
                dump,
                List.of(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + archive,
                        "-jar",
                        jar.toString()));
        if (!dumping.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || !Files.exists(archive)) {
            dumping.destroyForcibly().waitFor();
            throw new IOException("the JVM has written none: " + Files.readString(dump));
        }
    }

    /** Until it is ready, and what the first message needs too. */
    private static void use(Process process, Configuration configuration, Path log, Clock clock)
            throws IOException, InterruptedException {
        NodeClient node = NodeClient.of(configuration);
        long begun = System.nanoTime();
        while (!node.isReady()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IOException("the node did not start: " + Files.readString(log));
            }
        }
        node.submit(Letter.like("trace-request", clock.instant())
                .between(MEMBER, PEER)
                .drop("Attachments")
                .drop("Photograph")
                .bytes());
        NodeClient.ofOperator(configuration).metrics();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process java(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
