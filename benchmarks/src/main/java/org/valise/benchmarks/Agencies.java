package org.valise.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.valise.gateway.Node;
import org.valise.gateway.configuration.ConfigurationReader;
import org.valise.gateway.demo.DemoFederation;
import org.valise.security.providers.CryptoProviders;

/**
 * What one agency of a member does to another: one sends message after message to XBB and awaits each receipt; first alone,
 * then while the other hands in thousands for XRE at the same node, XAA. Prints both medians and their ratio. Argument: how many
 * (default 10,000).
 */
public final class Agencies {
    private static final String SENDER = "XAA";
    private static final String OF_MANY = "XRE";
    private static final String OF_FEW = "XBB";
    private static final int WARM_UP = 1_000;
    private static final int SAMPLES = 400;

    private Agencies() {}

    /** Runs it; takes a few minutes. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("valise-agencies");
        Clock clock = Clock.systemUTC();
        List<Node> started = new ArrayList<>();
        try {
            DemoFederation federation = new DemoFederation(folder, CryptoProviders.choose(), clock)
                    .state(SENDER, "Sender", "")
                    .state(OF_MANY, "Receiver of many", "")
                    .state(OF_FEW, "Receiver of few", "")
                    .link(SENDER, OF_MANY)
                    .link(SENDER, OF_FEW);
            federation.write();
            for (String member : List.of(SENDER, OF_MANY, OF_FEW)) {
                started.add(Node.start(
                        ConfigurationReader.read(federation.of(member).resolve("node.yaml")), clock));
            }
            RoundTrips trips = new RoundTrips(started.get(0), SENDER, OF_FEW, clock);
            trips.times(WARM_UP);
            RoundTrips.Latencies alone = trips.times(SAMPLES);
            out.printf("alone:                     %s%n", alone);
            Push push = new Push(started.get(0), SENDER, OF_MANY, folder, clock);
            push.start(count);
            RoundTrips.Latencies during = trips.during(push::isRunning);
            out.printf("while another submits:     %s, %.1f times%n", during, during.times(alone));
            out.printf("                           %s%n", push.end());
        } finally {
            Collections.reverse(started);
            started.forEach(Node::close);
            Folders.delete(folder);
        }
    }
}
