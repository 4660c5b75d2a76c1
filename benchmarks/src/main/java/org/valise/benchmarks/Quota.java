package org.valise.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.valise.exchange.deliver.Shelf;
import org.valise.gateway.Node;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.providers.CryptoProviders;

/**
 * What a member over its quota does to another: XBB sends one message after the other and awaits each receipt; first alone, then
 * while XAA pushes thousands over its quota to the same receiver. Prints both medians, their ratio, and where XAA's
 * messages are: none may be missing. All three nodes run in this process, on one machine; so the ratio also holds what XAA's
 * own work takes from XBB's processor, which is printed, too. Argument: how many messages XAA pushes (default 10,000).
 */
public final class Quota {
    private static final String PUSHING = "XAA";
    private static final String WAITING = "XBB";
    private static final String RECEIVER = "XRE";
    private static final int AN_HOUR = 1_000;
    private static final int WARM_UP = 1_000;
    private static final int SAMPLES = 400;

    private final Map<String, Node> nodes;
    private final Path folder;
    private final Clock clock;

    private Quota(Map<String, Node> nodes, Path folder, Clock clock) {
        this.nodes = nodes;
        this.folder = folder;
        this.clock = clock;
    }

    /** Runs it; takes a few minutes. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("valise-quota");
        Clock clock = Clock.systemUTC();
        List<Node> started = new ArrayList<>();
        try {
            DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), clock)
                    .state(RECEIVER, "Receiver", "")
                    .state(PUSHING, "Pushing", "")
                    .state(WAITING, "Waiting", "")
                    .link(PUSHING, RECEIVER)
                    .link(WAITING, RECEIVER)
                    .quota(PUSHING, AN_HOUR);
            federation.write();
            for (String member : List.of(RECEIVER, PUSHING, WAITING)) {
                started.add(Node.start(
                        ConfigurationReader.read(federation.of(member).resolve("node.yaml")), clock));
            }
            Map<String, Node> nodes =
                    Map.of(RECEIVER, started.get(0), PUSHING, started.get(1), WAITING, started.get(2));
            new Quota(nodes, folder, clock).run(count, out);
        } finally {
            Collections.reverse(started);
            started.forEach(Node::close);
            Folders.delete(folder);
        }
    }

    private void run(int count, PrintStream out) throws Exception {
        RoundTrips trips = new RoundTrips(node(WAITING), WAITING, RECEIVER, clock);
        trips.times(WARM_UP);
        RoundTrips.Latencies alone = trips.times(SAMPLES);
        out.printf("alone:                     %s%n", alone);

        Push push = new Push(node(PUSHING), PUSHING, RECEIVER, folder, clock);
        push.start(count);
        RoundTrips.Latencies during = trips.during(push::isRunning);
        out.printf("while %s submits %,d:   %s, %.1f times%n", PUSHING, count, during, during.times(alone));
        out.printf("                           %s%n", push.end());
        RoundTrips.Latencies after = trips.times(SAMPLES);
        out.printf("while they wait:           %s, %.1f times%n", after, after.times(alone));
        account(count, out);
    }

    /** From the pushing member's own archive: each of its messages is at exactly one stage. */
    private void account(int count, PrintStream out) {
        Map<String, Long> stages = node(PUSHING).shelf().tallies().stream()
                .collect(Collectors.groupingBy(Shelf.Tally::stage, Collectors.summingLong(Shelf.Tally::count)));
        long refused = stages.getOrDefault("refuse", 0L);
        long delivered = stages.getOrDefault("receipt", 0L) + stages.getOrDefault("deliver", 0L);
        long all = stages.values().stream().mapToLong(Long::longValue).sum();
        out.printf(
                "%s: %,d delivered + %,d deferred + %,d refused = %,d of %,d%n",
                PUSHING, delivered, all - delivered - refused, refused, all, count);
    }

    private Node node(String member) {
        return Objects.requireNonNull(nodes.get(member));
    }
}
